package dev.timens.demo.nodes;

/** What a node can be told. */
public enum Verb {
    /** Run the job, unless another node does. */
    RUN,
    /** End the job, which it runs. */
    END
}
