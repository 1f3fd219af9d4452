package dev.timens.it.shared;

import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;

/** Resource bundles that are looked at again when they have been in the cache for some time. */
final class ReloadedBundles {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private ReloadedBundles() {}

    static String cached(Where owner, Where caller) throws Exception {
        String name = "bundle" + COUNT.incrementAndGet();
        Once control = new Once();
        long begin = Lifetime.hostNanos();
        owner.call(() -> ResourceBundle.getBundle(name, Locale.ROOT, control));
        if (Lifetime.ENDS) {
            return Lifetime.endsInTime(begin, () -> {
                caller.call(() -> ResourceBundle.getBundle(name, Locale.ROOT, control));
                return control.looks.get() > 0;
            });
        }
        caller.call(() -> ResourceBundle.getBundle(name, Locale.ROOT, control));
        if (control.looks.get() != 0) {
            throw new AssertionError("looked at again");
        }
        return "in the cache";
    }

    private static final class Once extends ResourceBundle.Control {
        final AtomicInteger looks = new AtomicInteger();

        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_CLASS;
        }

        @Override
        public List<Locale> getCandidateLocales(String baseName, Locale locale) {
            return List.of(locale);
        }

        @Override
        public ResourceBundle newBundle(
                String baseName, Locale locale, String format, ClassLoader loader, boolean reload) {
            return new ListResourceBundle() {
                @Override
                protected Object[][] getContents() {
                    return new Object[][] {{"key", "value"}};
                }
            };
        }

        @Override
        public long getTimeToLive(String baseName, Locale locale) {
            return Lifetime.SECONDS * 1000L;
        }

        @Override
        public boolean needsReload(
                String baseName, Locale locale, String format, ClassLoader loader, ResourceBundle bundle, long loaded) {
            looks.incrementAndGet();
            return false;
        }
    }
}
