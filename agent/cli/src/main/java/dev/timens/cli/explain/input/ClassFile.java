package dev.timens.cli.explain.input;

/**
 * A class file that was found.
 *
 * @param place where: the jar or folder, with {@code !} before what lies in a jar
 * @param entry its name there
 */
public record ClassFile(String place, String entry, byte[] bytes) {}
