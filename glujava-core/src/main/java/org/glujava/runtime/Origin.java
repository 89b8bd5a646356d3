package org.glujava.runtime;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glujava.instance.Thrown;
import org.jspecify.annotations.Nullable;

/** The instance whose code did something: the one that the classes on a stack were loaded for. */
final class Origin {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Origin() {}

    /** The instance whose code is nearest on this thread's stack; null when there is none. */
    static @Nullable NativeInstance ofThisStack() {
        NativeInstance found = WALKER.walk(
                frames -> frames.map(frame -> frame.getDeclaringClass().getClassLoader())
                        .map(Origin::of)
                        .filter(instance -> instance != null)
                        .findFirst()
                        .orElse(null));
        return found != null ? found : of(Thread.currentThread().getContextClassLoader());
    }

    /**
     * The instance whose code threw. A stack trace has only the names of class loaders, which two volumes with the same
     * jar have in common; then the thread's context class loader decides.
     */
    static @Nullable NativeInstance of(Thread thread, Throwable thrown) {
        NativeInstance ofThread = of(thread.getContextClassLoader());
        Set<String> names = Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(Thrown.MAX_CAUSES)
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

    /** A jar's code may have class loaders of its own below the jar's. */
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
