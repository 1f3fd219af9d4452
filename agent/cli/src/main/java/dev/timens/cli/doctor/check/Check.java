package dev.timens.cli.doctor.check;

/**
 * One line of the doctor's.
 *
 * @param name stable from release to release, for programs
 * @param found what was seen
 * @param remedy what to do about it; null where nothing is to be done
 */
public record Check(String name, Outcome outcome, String found, String remedy) {
    public static Check ok(String name, String found) {
        return new Check(name, Outcome.OK, found, null);
    }

    /** @param remedy how to get what is missing; null if only another machine has it */
    public static Check skip(String name, String found, String remedy) {
        return new Check(name, Outcome.SKIP, found, remedy);
    }

    public static Check fail(String name, String found, String remedy) {
        return new Check(name, Outcome.FAIL, found, remedy);
    }
}
