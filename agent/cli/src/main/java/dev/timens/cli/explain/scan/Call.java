package dev.timens.cli.explain.scan;

/**
 * A call that may be of a clock or a timed wait.
 *
 * @param method the method it is in
 * @param methodDescriptor that method's descriptor
 * @param line its source line, 0 if the class file does not say
 * @param owner the internal name of the class in the call
 * @param name the called method; of a native method, its own
 * @param descriptor the called method's descriptor; null if it is looked up by name
 * @param lookedUpBy the method that it is looked up by, or null
 */
public record Call(
        String method,
        String methodDescriptor,
        int line,
        Form form,
        String owner,
        String name,
        String descriptor,
        String lookedUpBy) {

    /** As a reader of the source knows it: {@code java.lang.Thread.sleep(long)}. */
    public String written() {
        switch (form) {
            case NATIVE:
                return "native " + name + Descriptors.parameters(descriptor);
            case BY_NAME:
                return Descriptors.className(owner) + "." + name + " by " + lookedUpBy;
            case METHOD_REFERENCE:
                return Descriptors.className(owner) + "::" + (isConstructor() ? "new" : name);
            case CONSTANT:
                return "constant " + target();
            default:
                return target();
        }
    }

    private String target() {
        String shown = Descriptors.className(owner);
        String parameters = Descriptors.parameters(descriptor);
        return isConstructor() ? "new " + shown + parameters : shown + "." + name + parameters;
    }

    private boolean isConstructor() {
        return name.equals("<init>");
    }

    /** The method it is in, as the source has it: a lambda's body is in the method around it. */
    public String shownMethod() {
        if (method.startsWith("lambda$")) {
            int end = method.lastIndexOf('$');
            String around = end > 7 ? method.substring(7, end) : "";
            return (around.isEmpty() ? "" : around.equals("new") ? "<init> " : around + " ") + "(lambda)";
        }
        return method;
    }
}
