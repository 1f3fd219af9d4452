package dev.timens.it.random;

import dev.timens.it.cells.ThreadKind;

/** Threads of a program's own. */
record Threads(Scene scene) {
    void perform() throws Exception {
        switch (scene.step().action().verb()) {
            case GROUP_THREAD -> start(new Thread(group(), scene::inside));
            case STARTED_ELSEWHERE -> startElsewhere(unstarted());
            default -> start(unstarted());
        }
    }

    private Thread unstarted() {
        ThreadKind kind = Model.isVirtual(scene.step().action()) ? ThreadKind.VIRTUAL : ThreadKind.PLATFORM;
        return scene.number() % 4 < 2
                ? kind.unstarted("inherits", scene::inside)
                : kind.withoutInheriting("does not inherit", scene::inside);
    }

    private ThreadGroup group() {
        switch (scene.number() % 3) {
            case 0:
                return scene.places().group(scene.place());
            case 1:
                return new ThreadGroup(scene.places().group(scene.place()), "below");
            default:
                return scene.places().newGroup(scene.place());
        }
    }

    @SuppressWarnings("try") // the scope is there to be closed
    private void startElsewhere(Thread thread) throws Exception {
        try (AutoCloseable elsewhere = scene.places().enter(scene.place())) {
            start(thread);
        }
    }

    private void start(Thread thread) throws InterruptedException {
        thread.start();
        if (scene.awaited()) {
            thread.join();
        }
    }
}
