package org.glujava.testkit;

import java.util.Objects;
import org.glujava.Args;
import org.jspecify.annotations.Nullable;

/** The arguments of a fop by name. */
final class ArgValues {
    private ArgValues() {}

    /** Returns the argument; null if the fop has none of this name and type. */
    static <T> @Nullable T find(Args<?> args, String name, Class<T> type) {
        Object value = args.values().get(name);
        return type.isInstance(value) ? type.cast(value) : null;
    }

    /** Returns the argument; throws NullPointerException if the fop has none of this name and type. */
    static <T> T get(Args<?> args, String name, Class<T> type) {
        return Objects.requireNonNull(
                find(args, name, type), () -> args.fop().fopName() + " has no " + type.getSimpleName() + " " + name);
    }
}
