package dev.timens.demo.launch;

import dev.timens.demo.app.ServiceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Demo --agent=<jar>|none --folder=<folder> [next-month] [side-by-side]}: tells the stories named, or both.
 * Ends with status 0 if every answer is right, 1 if one is wrong, 2 if a story could not be told.
 */
public final class Demo {
    private String agent = Agent.NONE;
    private Path folder = Path.of("demo-files");
    private final List<String> chosen = new ArrayList<>();

    private Demo(String[] args) {
        for (String argument : args) {
            if (argument.startsWith("--agent=")) {
                agent = argument.substring("--agent=".length());
            } else if (argument.startsWith("--folder=")) {
                folder = Path.of(argument.substring("--folder=".length()));
            } else {
                chosen.add(argument);
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        System.exit(new Demo(args).tellStories());
    }

    private int tellStories() throws InterruptedException {
        try {
            Files.createDirectories(folder);
            System.out.printf(
                    "%nJava %s; the service runs on these, and nothing of timens:%n  %s%n",
                    System.getProperty("java.version"), String.join(" ", Jdk.libraries()));
            int wrong = 0;
            for (Story story : stories()) {
                wrong += tell(story);
            }
            return wrong == 0 ? 0 : 1;
        } catch (StoryFailed | IOException failure) {
            System.out.printf("%nThe demo stopped. %s%n", failure.getMessage());
            return 2;
        }
    }

    private List<Story> stories() throws StoryFailed {
        Agent attached = Agent.parse(agent);
        ServiceFolder files = new ServiceFolder(folder);
        List<Story> stories = List.of(new NextMonth(attached, files), new SideBySide(attached, files));
        return chosen.isEmpty()
                ? stories
                : stories.stream()
                        .filter(story -> chosen.contains(story.name()))
                        .toList();
    }

    private static int tell(Story story) throws IOException, InterruptedException, StoryFailed {
        System.out.println();
        story.introduction().forEach(System.out::println);
        Story.Told told = story.tell();
        System.out.printf("%n%s%n", told.table().text());
        told.remarks().forEach(remark -> System.out.println("  stderr: " + remark));
        List<String> complaints = new ArrayList<>();
        int asked = 0;
        for (Column column : told.table().columns()) {
            complaints.addAll(column.complaints());
            asked += column.asked();
        }
        complaints.forEach(complaint -> System.out.println("  WRONG " + complaint));
        System.out.println(
                complaints.isEmpty()
                        ? "  All " + asked + " answers are as expected."
                        : "  Some answers are not as expected.");
        return complaints.size();
    }
}
