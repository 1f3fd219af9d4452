package dev.timens.instrument.boundary;

import org.objectweb.asm.MethodVisitor;

/** Which visitor carries out which rule. */
final class RuleVisitors {
    private RuleVisitors() {}

    static RuleVisitor of(Boundary row, MethodVisitor next) {
        switch (row.rule()) {
            case READING:
                return Readings.clockCalls(next);
            case INSTANT_RESULT:
                return Readings.instant(next);
            case HOST_ISLAND:
                return Readings.hostIsland(next);
            case ABSOLUTE_DATE_ARGUMENT:
                return AbsoluteTimes.dateArgument(next);
            case ABSOLUTE_PARK_ARGUMENT:
                return AbsoluteTimes.parkArgument(next);
            case ABSOLUTE_FIELD:
                return AbsoluteTimes.field(next, row.owner());
            case ABSOLUTE_STAMP:
                return AbsoluteTimes.stamp(next, row.owner());
            case ABSOLUTE_RESULT:
                return AbsoluteTimes.result(next);
            case HOST_RESULT:
                return AbsoluteTimes.hostResult(next);
            case HOST_DATE_RESULT:
                return AbsoluteTimes.hostDate(next);
            case HOST_TIME_PARAMETER:
                return AbsoluteTimes.hostParameter(next);
            case INSTANT_OF_HOST_MILLIS:
                return AbsoluteTimes.instantOfHostMillis(next);
            case KEPT_DATE:
                return AbsoluteTimes.keptDate(next);
            case FILE_TIME_RESULT:
                return FileTimeRules.result(next);
            case FILE_TIME_ARGUMENT:
                return FileTimeRules.argument(next);
            case FILE_MILLIS:
                return FileTimeRules.millis(next);
            case HOST_FILE_TIMES:
                return FileTimeRules.hostCode(next);
            case SERIALIZED_LAMBDA:
                return RoadEntries.serializedLambda(next);
            case LOOKED_UP_CLASS:
                return RoadEntries.lookedUpClass(next);
            case REFLECTED_METHOD:
                return RoadEntries.reflectedMethod(next);
            case UNREFLECTED_METHOD:
                return RoadEntries.unreflectedMethod(next);
            case HIDDEN_CLASS:
                return RoadEntries.hiddenClass(next);
            case PLATFORM_THREAD_MADE:
                return ThreadPlaces.platformThreadMade(next);
            case PLATFORM_THREAD_STARTING:
                return ThreadPlaces.platformThreadStarting(next);
            case VIRTUAL_THREAD_MADE:
                return ThreadPlaces.virtualThreadMade(next);
            case DELAYED:
                return ThreadPlaces.delayed(next);
            case POOL_MADE:
                return PoolHome.atReturnOfConstructor(next, row.owner(), "poolHome");
            case JVM_POOL_MADE:
                return PoolHome.atReturnOfConstructor(next, row.owner(), "jvmPoolHome");
            case JVM_DELAYER_MADE:
                return PoolHome.ofDelayer(next, row.owner());
            case POOL_WORKER_MADE:
                return PoolHome.ofWorker(next, row.owner());
            case POOL_WORKER_WIPED:
                return PoolHome.ofWipedWorker(next);
            case TASK_FORKED:
                return TaskHome.ofForked(next);
            case TASK_SUBMITTED:
                return TaskHome.ofSubmitted(next, row.owner(), row.descriptor());
            case TASK_OVER:
                return TaskHome.ofOver(next, row.owner());
            case TASK_TAKEN_BACK:
                return TaskHome.ofTakenBack(next);
            case TASK_EXECUTED:
            case TASK_EXECUTED_AGAIN:
                return TaskHome.ofExecuted(next);
            case DEPENDENT_MADE:
                return TaskHome.ofDependent(next);
            default:
                throw new AssertionError(row.rule());
        }
    }
}
