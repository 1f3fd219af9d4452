package dev.timens.demo.launch;

import java.util.List;

/**
 * How a story came out.
 *
 * @param picture what there is to see, every fact marked {@code ok} or {@code WRONG}
 * @param complaints one sentence for each fact that is wrong
 * @param praise what to say if nothing is wrong
 * @param remarks what its programs wrote on stderr
 */
record Told(String picture, List<String> complaints, String praise, List<String> remarks) {

    boolean isRight() {
        return complaints.isEmpty();
    }

    /** What was wrong, or that nothing was. */
    String conclusion() {
        return isRight() ? "  " + praise : "  WRONG " + String.join("\n  WRONG ", complaints);
    }
}
