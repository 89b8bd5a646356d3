package org.glujava.runtime;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glujava.instance.ThrowableText;
import org.jspecify.annotations.Nullable;

/** Finds the instance whose code runs or threw, by the class loaders of the classes on a stack. */
final class InstanceOfCode {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private InstanceOfCode() {}

    /** Returns the instance whose code is nearest on this thread's stack; null for none. */
    static @Nullable NativeInstance ofThisStack() {
        NativeInstance found = WALKER.walk(
                frames -> frames.map(frame -> frame.getDeclaringClass().getClassLoader())
                        .map(InstanceOfCode::of)
                        .filter(instance -> instance != null)
                        .findFirst()
                        .orElse(null));
        return found != null ? found : of(Thread.currentThread().getContextClassLoader());
    }

    /**
     * Returns the instance whose code threw. A stack trace has only the names of class loaders, which are equal for two
     * volumes with the same jar; then the thread's context class loader decides.
     */
    static @Nullable NativeInstance of(Thread thread, Throwable thrown) {
        NativeInstance ofThread = of(thread.getContextClassLoader());
        Set<String> names = Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(ThrowableText.MAX_CAUSES)
                .flatMap(each -> Stream.of(each.getStackTrace()))
                .map(StackTraceElement::getClassLoaderName)
                .filter(name -> name != null)
                .collect(Collectors.toSet());
        if (ofThread != null
                && (names.isEmpty() || names.contains(ofThread.loader().getName()))) {
            return ofThread;
        }
        return Instances.loaded()
                .filter(instance -> names.contains(instance.loader().getName()))
                .findFirst()
                .orElse(ofThread);
    }

    /**
     * Returns the instance of a class loader or of one of its parents: a jar's code may make class loaders below the
     * jar's.
     */
    private static @Nullable NativeInstance of(@Nullable ClassLoader loader) {
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            NativeInstance instance = Instances.of(each);
            if (instance != null) {
                return instance;
            }
        }
        return null;
    }
}
