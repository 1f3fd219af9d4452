package dev.timens.demo.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The demo's command line.
 *
 * @param stories the names of the stories to tell; all if it is empty
 */
record Arguments(Agent agent, Path folder, List<String> stories) {
    private static final String AGENT = "--agent=";
    private static final String FOLDER = "--folder=";
    private static final String USAGE =
            "--agent=<jar>|none --folder=<folder> [next-month] [side-by-side] [skewed-nodes] [migration]";

    static Arguments parse(String... arguments) throws StoryFailed {
        String agent = null;
        String folder = null;
        List<String> stories = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith(AGENT)) {
                agent = argument.substring(AGENT.length());
            } else if (argument.startsWith(FOLDER)) {
                folder = argument.substring(FOLDER.length());
            } else {
                stories.add(argument);
            }
        }
        if (agent == null || folder == null) {
            throw new StoryFailed("Arguments: " + USAGE);
        }
        return new Arguments(Agent.parse(agent), Path.of(folder), stories);
    }

    /** Those of the stories that were asked for. */
    List<Story> choose(List<Story> all) throws StoryFailed {
        List<String> unknown = new ArrayList<>(stories);
        all.forEach(story -> unknown.remove(story.name()));
        if (!unknown.isEmpty()) {
            throw new StoryFailed("There is no story " + unknown + ". Arguments: " + USAGE);
        }
        return all.stream()
                .filter(story -> stories.isEmpty() || stories.contains(story.name()))
                .toList();
    }
}
