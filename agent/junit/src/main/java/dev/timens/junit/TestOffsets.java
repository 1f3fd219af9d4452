package dev.timens.junit;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.lang.reflect.AnnotatedElement;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The offsets that hold for a test: clock by clock what the annotation nearest to the test says. The
 * texts are the user's; only the agent reads them.
 */
final class TestOffsets {
    private final Map<ClockId, Setting> settings = new EnumMap<>(ClockId.class);

    private record Setting(String offset, AnnotatedElement element) {}

    private TestOffsets() {}

    /**
     * What the annotations of the given classes and methods amount to.
     *
     * @throws ExtensionConfigurationException if one of the annotations sets no clock
     */
    static TestOffsets of(List<AnnotatedElement> outermostFirst) {
        TestOffsets offsets = new TestOffsets();
        for (AnnotatedElement element : outermostFirst) {
            // JUnit's search also finds what a superclass or another annotation carries, the farthest first.
            for (TimeOffset annotation : AnnotationSupport.findRepeatableAnnotations(element, TimeOffset.class)) {
                offsets.add(element, annotation);
            }
        }
        return offsets;
    }

    private void add(AnnotatedElement element, TimeOffset annotation) {
        Map<ClockId, String> texts = Map.of(
                ClockId.REALTIME, annotation.realtime(),
                ClockId.MONOTONIC, annotation.monotonic(),
                ClockId.BOOTTIME, annotation.boottime(),
                ClockId.TAI, annotation.tai());
        if (texts.values().stream().allMatch(String::isEmpty)) {
            throw new ExtensionConfigurationException("@TimeOffset on " + ElementName.of(element)
                    + " sets no clock. Give it an offset, as in @TimeOffset(realtime = \"+30d\"), or remove it.");
        }
        texts.forEach((clock, text) -> {
            if (!text.isEmpty()) {
                settings.put(clock, new Setting(text, element));
            }
        });
    }

    boolean isEmpty() {
        return settings.isEmpty();
    }

    void addTo(TimeNamespace.Builder builder) {
        settings.forEach((clock, setting) -> builder.offset(clock, setting.offset()));
    }

    /** As in {@code monotonic = "+1h" on LeaseTest, realtime = "+30d" on LeaseTest.expires()}. */
    @Override
    public String toString() {
        return settings.entrySet().stream()
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + " = \""
                        + entry.getValue().offset() + "\" on "
                        + ElementName.of(entry.getValue().element()))
                .collect(Collectors.joining(", "));
    }
}
