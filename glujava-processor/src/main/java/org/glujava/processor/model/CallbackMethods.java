package org.glujava.processor.model;

import java.util.List;
import org.glujava.spi.CbkId;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a translator that GluJava calls, except its {@code @Fop} methods.
 *
 * @param notifications its {@code @Notify} methods, in the order of the class
 * @param cbks the cbks that have a method, in the order of {@link CbkId}
 * @param statedump the name of its {@code @Statedump} method; null for none
 * @param metrics the name of its {@code @Metrics} method; null for none
 * @param closes whether it is {@code AutoCloseable}
 */
public record CallbackMethods(
        List<NotifyMethod> notifications,
        List<CbkId> cbks,
        @Nullable String statedump,
        @Nullable String metrics,
        boolean closes) {
    public CallbackMethods {
        notifications = List.copyOf(notifications);
        cbks = List.copyOf(cbks);
    }

    /** Returns whether GlusterFS never calls such a method. */
    public boolean isEmpty() {
        return notifications.isEmpty() && cbks.isEmpty() && statedump == null && metrics == null;
    }
}
