package org.glujava.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a translator that GluJava calls, except its {@code @Fop} methods.
 *
 * @param notifications its {@code @Notify} methods; the index is the method's number
 * @param cbks the cbks that have a method
 * @param statedump its {@code @Statedump} method, for messages; null for none
 * @param metrics its {@code @Metrics} method, for messages; null for none
 */
public record Callbacks(
        List<NotifyBinding> notifications,
        List<CbkId> cbks,
        @Nullable String statedump,
        @Nullable String metrics) {
    /** No methods. */
    public static final Callbacks NONE = new Callbacks(List.of(), List.of(), null, null);

    /**
     * Copies the lists.
     *
     * @param notifications its {@code @Notify} methods; the index is the method's number
     * @param cbks the cbks that have a method
     * @param statedump its {@code @Statedump} method, for messages; null for none
     * @param metrics its {@code @Metrics} method, for messages; null for none
     */
    public Callbacks {
        notifications = List.copyOf(notifications);
        cbks = List.copyOf(cbks);
    }
}
