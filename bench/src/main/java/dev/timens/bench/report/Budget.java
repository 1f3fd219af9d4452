package dev.timens.bench.report;

import java.util.Locale;

/**
 * An upper limit of a figure.
 *
 * @param limit in the unit of the figure
 * @param text as the report shows it
 */
public record Budget(double limit, String text) {
    /** Nothing is promised. */
    public static final Budget NONE = new Budget(Double.POSITIVE_INFINITY, "");

    public static Budget atMost(double limit, String unit) {
        return new Budget(limit, String.format(Locale.ROOT, "<= %s %s", plain(limit), unit));
    }

    public static Budget atMostOver(double limit, String unit) {
        return new Budget(limit, String.format(Locale.ROOT, "<= +%s %s", plain(limit), unit));
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
    }

    public String verdict(double value) {
        return verdict(value, value);
    }

    /** Judges two estimates of one figure; where they disagree, the run was too noisy to tell. */
    public String verdict(double one, double other) {
        if (limit == Double.POSITIVE_INFINITY) {
            return "";
        }
        if (one <= limit && other <= limit) {
            return "within";
        }
        return one > limit && other > limit ? "OVER" : "unclear (noise)";
    }
}
