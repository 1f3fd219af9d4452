package dev.timens.demo.launch;

import java.io.IOException;
import java.util.List;

/** Something to show: a few runs of the service that end in one picture. */
interface Story {

    /** The word that chooses it on the command line. */
    String name();

    /** What the user is about to see, line by line. */
    List<String> introduction();

    Told tell() throws IOException, InterruptedException, StoryFailed;
}
