package dev.timens.it.copies;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Makes a client in each of three loaders with a copy of the API, and a namespace with each. Prints,
 * for each pair, what the second sees inside the first's namespace: {@code <first> <second> <current>
 * <whether it is its own> <monotonic>}.
 */
public final class CrossCopies {
    private CrossCopies() {}

    public static void main(String[] arguments) throws Exception {
        URL[] classPath = classPath();
        List<BiFunction<String, Object, Object>> clients = new ArrayList<>();
        clients.add(client(CrossCopies.class.getClassLoader()));
        clients.add(client(new ChildFirstLoader("child-first", classPath, CrossCopies.class.getClassLoader())));
        clients.add(client(new JavaOnlyLoader("java-only", classPath)));
        Set<Object> copies = new HashSet<>();
        List<Object> namespaces = new ArrayList<>();
        for (BiFunction<String, Object, Object> client : clients) {
            copies.add(client.apply("copy", null));
            namespaces.add(client.apply("create", "+" + (namespaces.size() + 1) + "h"));
        }
        System.out.println(copies.size() + " copies");
        for (int first = 0; first < clients.size(); first++) {
            for (int second = 0; second < clients.size(); second++) {
                BiFunction<String, Object, Object> seer = clients.get(second);
                String pair = first + " " + second + " ";
                Runnable look = () -> System.out.println(pair + seer.apply("current", null) + " "
                        + seer.apply("is own", null) + " " + seer.apply("clock", null));
                clients.get(first).apply("run", look);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static BiFunction<String, Object, Object> client(ClassLoader loader) throws ReflectiveOperationException {
        return (BiFunction<String, Object, Object>)
                loader.loadClass("dev.timens.it.copies.Client").getConstructor().newInstance();
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> files = new ArrayList<>();
        for (String file : System.getProperty("java.class.path").split(File.pathSeparator)) {
            files.add(new File(file).toURI().toURL());
        }
        return files.toArray(new URL[0]);
    }
}
