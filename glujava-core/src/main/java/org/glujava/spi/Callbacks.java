package org.glujava.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a translator is called beside its {@code @Fop} methods.
 *
 * @param notifications its {@code @Notify} methods, by their numbers
 * @param cbks the cbks it has methods for
 * @param statedump its {@code @Statedump} method, for messages; null for none
 * @param metrics its {@code @Metrics} method, for messages; null for none
 */
public record Callbacks(
        List<NotifyBinding> notifications, List<CbkId> cbks, @Nullable String statedump, @Nullable String metrics) {
    /** A translator that has none. */
    public static final Callbacks NONE = new Callbacks(List.of(), List.of(), null, null);

    public Callbacks {
        notifications = List.copyOf(notifications);
        cbks = List.copyOf(cbks);
    }
}
