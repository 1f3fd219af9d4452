package dev.timens.demo.launch;

import dev.timens.demo.app.ServiceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Tells the stories. Ends with status 0 if every answer is right, 1 if one is wrong, 2 if a story could not be told to
 * its end.
 */
public final class Demo {
    private Demo() {}

    public static void main(String[] args) throws InterruptedException {
        int status;
        try {
            status = tellStories(Arguments.parse(args)) ? 0 : 1;
        } catch (StoryFailed | IOException failure) {
            System.out.printf("%nThe demo stopped. %s%n", failure.getMessage());
            status = 2;
        }
        System.exit(status);
    }

    private static boolean tellStories(Arguments arguments) throws IOException, InterruptedException, StoryFailed {
        ServiceFolder folder = new ServiceFolder(Files.createDirectories(arguments.folder()));
        List<Story> stories = arguments.choose(List.of(
                new NextMonth(arguments.agent(), folder),
                new SideBySide(arguments.agent(), folder),
                new SkewedNodes(arguments.agent(), folder.path()),
                new Migration(arguments.agent(), folder.path())));
        System.out.printf(
                "%nOn Java %s. The program's class path has published libraries and nothing of timens:%n  %s%n",
                Runtime.version().feature(), wrapped(Jdk.libraries()));
        boolean right = true;
        for (Story story : stories) {
            right &= tell(story);
        }
        return right;
    }

    /** A few words per line. */
    private static String wrapped(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < words.size(); word++) {
            text.append(word == 0 ? "" : word % 4 == 0 ? "\n  " : " ").append(words.get(word));
        }
        return text.toString();
    }

    private static boolean tell(Story story) throws IOException, InterruptedException, StoryFailed {
        System.out.println();
        story.introduction().forEach(System.out::println);
        Told told = story.tell();
        if (!told.remarks().isEmpty()) {
            System.out.println("and writes to stderr\n  " + String.join("\n  ", told.remarks()));
        }
        System.out.printf("%n%s%n%s%n", told.picture(), told.conclusion());
        return told.isRight();
    }
}
