package org.glujava.processor.model;

import java.util.List;
import org.glujava.spi.CbkId;
import org.jspecify.annotations.Nullable;

/**
 * What of a translator is called beside its {@code @Fop} methods.
 *
 * @param notifications its {@code @Notify} methods, in the order of the class
 * @param cbks the cbks that it has methods for, in their own order
 * @param statedump the name of its {@code @Statedump} method
 * @param metrics the name of its {@code @Metrics} method
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

    /** Whether GlusterFS calls none of them. */
    public boolean isEmpty() {
        return notifications.isEmpty() && cbks.isEmpty() && statedump == null && metrics == null;
    }
}
