package dev.timens.cli.explain.verdict;

import dev.timens.cli.explain.scan.Call;
import dev.timens.cli.explain.scan.Form;
import dev.timens.instrument.host.HostCode;
import dev.timens.runtime.host.HostPattern;

/** A class that keeps host time, because a pattern says so. */
final class HostClass {
    private HostClass() {}

    /** What becomes of a finding in such a class. */
    static Finding of(Finding finding, HostPattern pattern) {
        Call call = finding.call();
        switch (finding.effect()) {
            case REDIRECTED:
                // Reflection is not told apart by its caller.
                boolean reflected =
                        call.form() == Form.BY_NAME && !call.lookedUpBy().startsWith("find");
                return reflected ? finding : host(call, pattern);
            case HOOKED:
            case CONVERTED:
                return HostCode.replaces(call.owner(), call.name(), call.descriptor()) ? host(call, pattern) : finding;
            case KEEPS_HOST:
            case TAKE_CARE:
                return host(call, pattern);
            default:
                return finding;
        }
    }

    private static Finding host(Call call, HostPattern pattern) {
        return new Finding(
                call,
                Effect.HOST_PATTERN,
                null,
                "the class matches the host pattern " + pattern + ": " + pattern.reason());
    }
}
