package dev.timens.it.document;

/**
 * An example of a document's: a block of Java, followed by a block of text with what it prints.
 *
 * @param number counted from 1, in the order of the document
 * @param line where it begins in the document
 * @param code statements; the first lines may be comments that say how it is run
 * @param output what it prints
 */
public record Example(int number, int line, String code, String output) {
    private static final String OPTIONS = "// -javaagent:timens-agent.jar=";
    private static final String SINCE = "// JDK ";

    /** The class that it becomes. */
    public String className() {
        return "Example" + number;
    }

    /** The options of the agent that it asks for, or an empty text. */
    public String agentOptions() {
        return comment(OPTIONS, "");
    }

    /** The first feature release of the JDK that it is for. */
    public int since() {
        return Integer.parseInt(comment(SINCE, "17"));
    }

    private String comment(String beginning, String otherwise) {
        return code.lines()
                .takeWhile(each -> each.startsWith("//"))
                .filter(each -> each.startsWith(beginning))
                .map(each -> each.substring(beginning.length()).split(" ")[0])
                .findFirst()
                .orElse(otherwise);
    }

    @Override
    public String toString() {
        return "example " + number + ", line " + line;
    }
}
