package org.glujava.spi;

import org.glujava.event.Event;

/**
 * A {@code @Notify} method.
 *
 * @param type the events that it takes
 * @param method its name, for messages
 */
public record NotifyBinding(Class<? extends Event> type, String method) {}
