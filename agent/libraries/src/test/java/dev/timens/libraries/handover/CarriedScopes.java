package dev.timens.libraries.handover;

import dev.timens.TimeNamespace;
import dev.timens.TimeNamespaceAccessor;
import io.micrometer.context.ContextSnapshot;
import java.util.concurrent.ScheduledExecutorService;

/** What Micrometer carries, among the scopes that a thread enters by itself. Lines as of {@link Handovers}. */
@SuppressWarnings("try") // the scopes are there to be closed
public final class CarriedScopes {
    private interface Check {
        void run() throws Exception;
    }

    private CarriedScopes() {}

    public static void main(String[] arguments) throws Exception {
        Places.make();
        for (Workers workers : Workers.available()) {
            print("nested-" + workers, workers, CarriedScopes::nested);
            print("own-scope-inside-" + workers, workers, CarriedScopes::ownScopeInside);
            print("within-own-scope-" + workers, workers, CarriedScopes::withinOwnScope);
            print("cleared-" + workers, workers, CarriedScopes::cleared);
            print("left-open-" + workers, workers, CarriedScopes::leftOpen);
            print("never-restored-" + workers, workers, CarriedScopes::neverRestored);
            print("child-" + workers, workers, () -> child(workers));
        }
        System.exit(0);
    }

    /** Each on a new thread outside, which must be outside afterwards. */
    private static void print(String kind, Workers workers, Check check) throws Exception {
        ScheduledExecutorService outside = workers.in(Places.OUTSIDE);
        String verdict = outside.submit(() -> {
                    try {
                        check.run();
                        require(Places.OUTSIDE);
                        return "OK";
                    } catch (Throwable e) {
                        return "WRONG " + e.getMessage();
                    }
                })
                .get();
        System.out.println(kind + "/outside " + verdict);
        outside.shutdown();
    }

    private static void require(Places place) {
        if (!Places.here().equals(place.toString())) {
            throw new AssertionError("in " + Places.here() + " instead of " + place);
        }
    }

    private static ContextSnapshot from(Places place) throws Exception {
        return place.namespace().call(Handovers::capture);
    }

    private static void nested() throws Exception {
        try (ContextSnapshot.Scope ahead = from(Places.AHEAD).setThreadLocals()) {
            require(Places.AHEAD);
            try (ContextSnapshot.Scope behind = from(Places.BEHIND).setThreadLocals()) {
                require(Places.BEHIND);
                try (ContextSnapshot.Scope again = from(Places.AHEAD).setThreadLocals()) {
                    require(Places.AHEAD);
                }
                require(Places.BEHIND);
            }
            require(Places.AHEAD);
        }
    }

    private static void ownScopeInside() throws Exception {
        try (ContextSnapshot.Scope ahead = from(Places.AHEAD).setThreadLocals()) {
            try (TimeNamespace.Scope own = Places.BEHIND.namespace().enter()) {
                require(Places.BEHIND);
                try (ContextSnapshot.Scope outside = from(Places.OUTSIDE).setThreadLocals()) {
                    require(Places.OUTSIDE);
                }
                require(Places.BEHIND);
            }
            require(Places.AHEAD);
        }
    }

    private static void withinOwnScope() throws Exception {
        try (TimeNamespace.Scope own = Places.BEHIND.namespace().enter()) {
            try (ContextSnapshot.Scope ahead = from(Places.AHEAD).setThreadLocals()) {
                require(Places.AHEAD);
            }
            require(Places.BEHIND);
        }
    }

    /** Nothing is carried: the thread is where its own scopes say, and then where it was. */
    private static void cleared() throws Exception {
        TimeNamespaceAccessor accessor = new TimeNamespaceAccessor();
        try (TimeNamespace.Scope own = Places.BEHIND.namespace().enter()) {
            try (ContextSnapshot.Scope ahead = from(Places.AHEAD).setThreadLocals()) {
                TimeNamespace previous = accessor.getValue();
                accessor.setValue();
                require(Places.BEHIND);
                try (ContextSnapshot.Scope outside = from(Places.OUTSIDE).setThreadLocals()) {
                    require(Places.OUTSIDE);
                }
                require(Places.BEHIND);
                accessor.restore(previous);
                require(Places.AHEAD);
            }
            require(Places.BEHIND);
        }
    }

    private static void leftOpen() throws Exception {
        TimeNamespace.Scope own;
        try (ContextSnapshot.Scope ahead = from(Places.AHEAD).setThreadLocals()) {
            own = Places.BEHIND.namespace().enter();
        }
        require(Places.OUTSIDE);
        own.close();
    }

    /** However often: a scope of one's own is left to as ever. */
    private static void neverRestored() throws Exception {
        try (TimeNamespace.Scope own = Places.BEHIND.namespace().enter()) {
            ContextSnapshot ahead = from(Places.AHEAD);
            for (int i = 0; i < 100_000; i++) {
                ahead.setThreadLocals();
            }
            require(Places.AHEAD);
        } catch (IllegalStateException said) {
            if (!said.getMessage().contains("while scopes entered later were open: 'ahead'.")) {
                throw said;
            }
            return;
        }
        throw new AssertionError("nothing was said");
    }

    private static void child(Workers workers) throws Exception {
        StringBuilder seen = new StringBuilder();
        try (ContextSnapshot.Scope ahead = from(Places.AHEAD).setThreadLocals()) {
            Thread child = workers.factory().newThread(() -> seen.append(Places.here()));
            child.start();
            child.join();
        }
        if (!seen.toString().equals("ahead")) {
            throw new AssertionError("the child is in " + seen);
        }
    }
}
