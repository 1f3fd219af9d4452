package dev.timens.it.tasks;

import java.util.List;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;

/** Tasks that fork tasks: each leaf looks where it is, and so does each node before and after. */
final class Trees {
    static final int DEPTH = 5;

    private Trees() {}

    /** Forks the one half, computes the other and joins. */
    static final class ForkJoin extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;
        private final transient Look look;
        private final int depth;

        ForkJoin(Look look, int depth) {
            this.look = look;
            this.depth = depth;
        }

        @Override
        protected Integer compute() {
            look.run();
            if (depth == 0) {
                return 1;
            }
            ForkJoin forked = new ForkJoin(look, depth - 1);
            forked.fork();
            int sum = new ForkJoin(look, depth - 1).compute() + forked.join();
            look.run();
            return sum;
        }
    }

    /** {@code invokeAll} with two tasks, with several and with a list in turn. */
    static final class InvokeAll extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final transient Look look;
        private final int depth;

        InvokeAll(Look look, int depth) {
            this.look = look;
            this.depth = depth;
        }

        @Override
        protected void compute() {
            look.run();
            if (depth == 0) {
                return;
            }
            InvokeAll one = new InvokeAll(look, depth - 1);
            InvokeAll two = new InvokeAll(look, depth - 1);
            switch (depth % 3) {
                case 0:
                    invokeAll(one, two);
                    break;
                case 1:
                    invokeAll(one, two, new InvokeAll(look, 0));
                    break;
                default:
                    invokeAll(List.of(one, two));
                    break;
            }
            look.run();
        }
    }

    /** Completers that are forked and never joined, as streams use them. */
    static final class Completer extends CountedCompleter<Void> {
        private static final long serialVersionUID = 1;
        private final transient Look look;
        private final int depth;

        Completer(CountedCompleter<?> parent, Look look, int depth) {
            super(parent);
            this.look = look;
            this.depth = depth;
        }

        @Override
        public void compute() {
            look.run();
            if (depth > 0) {
                setPendingCount(2);
                new Completer(this, look, depth - 1).fork();
                new Completer(this, look, depth - 1).fork();
            }
            tryComplete();
        }

        @Override
        public void onCompletion(CountedCompleter<?> caller) {
            look.run();
        }
    }
}
