package dev.timens.demo.nodes;

/** What a node is told to do about a job. */
record Order(Verb verb, String job) {

    static Order parse(String verb, String job) {
        return new Order(Verb.valueOf(verb), job);
    }
}
