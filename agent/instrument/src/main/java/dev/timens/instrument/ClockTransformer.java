package dev.timens.instrument;

import dev.timens.instrument.boundary.BoundaryHooks;
import dev.timens.instrument.callsite.CallSiteRedirection;
import dev.timens.instrument.callsite.ClassName;
import dev.timens.instrument.callsite.NotRedirectedException;
import dev.timens.instrument.dispatcher.DispatcherClass;
import dev.timens.instrument.dispatcher.Templates;
import dev.timens.instrument.host.HostClassRewriter;
import dev.timens.instrument.host.NewMethods;
import dev.timens.runtime.dispatch.RedirectedMethods;
import dev.timens.runtime.host.HostClasses;
import dev.timens.runtime.report.Report;
import java.lang.instrument.ClassFileTransformer;
import java.security.CodeSource;
import java.security.ProtectionDomain;

/**
 * Sees every class that loads: redirects the clock calls of application classes, hooks the JDK's
 * boundary, and writes the dispatcher's bodies.
 */
final class ClockTransformer implements ClassFileTransformer, RedirectedMethods.ClassFileRedirection {
    private static final String OWN_PACKAGES = "dev/timens/";
    static final String CANARY = "dev/timens/instrument/canary/Canary";

    private final ClassLoader platformLoader = ClassLoader.getPlatformClassLoader();
    private final CallSiteRedirection redirection;
    private final Templates templates;
    private final DispatcherClass dispatcher;
    private final BoundaryHooks boundary;
    private final RoadHooks roads;
    private volatile boolean canaryRedirected;
    /** A class that was not rewritten because the stack was full: there was no room to say it either. */
    private volatile String overflowed;

    ClockTransformer(
            CallSiteRedirection redirection,
            Templates templates,
            DispatcherClass dispatcher,
            BoundaryHooks boundary,
            RoadHooks roads) {
        this.redirection = redirection;
        this.templates = templates;
        this.dispatcher = dispatcher;
        this.boundary = boundary;
        this.roads = roads;
    }

    /** Whether the canary came by and was redirected. */
    boolean redirectedCanary() {
        return canaryRedirected;
    }

    @Override
    public byte[] transform(
            Module module,
            ClassLoader loader,
            String name,
            Class<?> redefined,
            ProtectionDomain domain,
            byte[] classFile) {
        NewMethods newMethods = redefined == null ? NewMethods.POSSIBLE : NewMethods.TOO_LATE;
        return transform(module, loader, domain, name, classFile, newMethods);
    }

    private byte[] transform(
            Module module,
            ClassLoader loader,
            ProtectionDomain domain,
            String name,
            byte[] classFile,
            NewMethods newMethods) {
        String unsaid = overflowed;
        if (unsaid != null) {
            overflowed = null;
            Report.miss(unsaid, "class " + shown(unsaid) + " keeps host time: it was loaded when the stack was full.");
        }
        try {
            return isJdk(module, loader, domain)
                    ? ofJdk(name, classFile, newMethods)
                    : ofApplication(loader, name, classFile, newMethods);
        } catch (NotRedirectedException e) {
            Report.miss(shown(name), "class " + shown(name) + " keeps host time: " + e.getMessage() + ".");
        } catch (StackOverflowError e) {
            overflowed = name;
        } catch (Throwable e) {
            // What a transformer throws, the JVM swallows: say it, once for each class.
            boolean isOfHost = name != null && HostClasses.contain(name);
            String what = isOfHost ? " keeps host time only in its calls of System: " : " keeps host time: ";
            Report.miss(shown(name), "class " + shown(name) + what + "rewriting it failed, " + e + ".");
        }
        return null;
    }

    /** For hidden classes; says it, as above, if one keeps host time. */
    @Override
    public byte[] redirect(byte[] hiddenClass) {
        String named = ClassName.of(hiddenClass);
        String name = named == null ? "a hidden class" : named;
        byte[] redirected =
                transform(null, ClassLoader.getSystemClassLoader(), null, name, hiddenClass, NewMethods.NOT_FOUND);
        return redirected != null ? redirected : hiddenClass;
    }

    private byte[] ofJdk(String name, byte[] classFile, NewMethods newMethods) {
        if (name == null) {
            return null;
        }
        if (boundary.concern(name)) {
            return boundary.rewrite(name, classFile);
        }
        if (name.equals(DispatcherClass.NAME)) {
            return dispatcher.write(classFile);
        }
        return HostClasses.containOfJdk(name) ? HostClassRewriter.rewrite(classFile, newMethods) : null;
    }

    private byte[] ofApplication(ClassLoader loader, String name, byte[] classFile, NewMethods newMethods)
            throws NotRedirectedException {
        if (loader != null || name == null || !name.startsWith(OWN_PACKAGES)) {
            roads.before(classFile);
            return name != null && HostClasses.contain(name)
                    ? HostClassRewriter.rewrite(classFile, newMethods)
                    : redirection.redirect(classFile);
        }
        if (name.equals(CANARY)) {
            // With every redirection: it shows that classes are seen and can be changed.
            byte[] redirected = new CallSiteRedirection(DispatcherClass.NAME).redirect(classFile);
            canaryRedirected = redirected != null;
            return redirected;
        }
        templates.offer(name, classFile);
        return null;
    }

    /** Whether a loaded class is in a module of the JDK. */
    boolean isJdk(Class<?> loaded) {
        Module module = loaded.getModule();
        ClassLoader loader = loaded.getClassLoader();
        if (loader == null) {
            return module.isNamed(); // nearly all at start
        }
        // Asked of every class, getProtectionDomain() would initialise the JDK's permissions.
        return isJdk(module, loader, isNamedAsJdk(module, loader) ? loaded.getProtectionDomain() : null);
    }

    /** Modules of the JDK. Unnamed modules are not, whichever loader has them. */
    private boolean isJdk(Module module, ClassLoader loader, ProtectionDomain domain) {
        if (module == null || !module.isNamed()) {
            return false;
        }
        return loader == null || loader == platformLoader || isNamedAsJdk(module, loader) && isInImage(domain);
    }

    private static boolean isNamedAsJdk(Module module, ClassLoader loader) {
        String name = module.getName();
        return name != null
                && loader == ClassLoader.getSystemClassLoader()
                && (name.startsWith("jdk.") || name.startsWith("java."));
    }

    /** The JDK's own are; an application's module may have such a name too. */
    private static boolean isInImage(ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        return source == null
                || source.getLocation() == null
                || "jrt".equals(source.getLocation().getProtocol());
    }

    private static String shown(String name) {
        return name == null ? "without a name" : name.replace('/', '.');
    }
}
