package dev.timens.it.kernel;

import dev.timens.kernel.error.KernelErrors;
import dev.timens.kernel.error.Step;
import dev.timens.kernel.launch.Launch;
import dev.timens.kernel.launch.LaunchFailure;
import dev.timens.kernel.launch.Words;

/** Takes the steps in the wrong order: enters the namespace, and sets its clocks after that. */
public final class FrozenOffsets {
    private FrozenOffsets() {}

    public static void main(String[] arguments) throws Exception {
        LaunchFailure failure = LaunchFailure.ofThisProcess();
        if (failure != null) {
            System.out.println(KernelErrors.of(failure.step(), failure.errno(), ""));
            return;
        }
        new Launch()
                .then(Step.TIME_NAMESPACE)
                .then(Step.ENTER)
                .then(Step.OFFSETS, "boottime 1 0\n")
                .exec(new Words().add("/bin/true"), new Words().add("true"), Words.ofEnvironment(), new Words());
    }
}
