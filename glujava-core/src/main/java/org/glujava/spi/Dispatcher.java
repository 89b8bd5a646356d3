package org.glujava.spi;

import org.glujava.Frame;
import org.glujava.MetricsSection;
import org.glujava.StatedumpSection;
import org.glujava.event.Event;
import org.glujava.fop.FopId;
import org.glujava.record.Window;

/** Calls the annotated methods of one instance of a translator. What it does not override is never called. */
public interface Dispatcher {
    /** Calls the method of {@code fop} with those arguments in {@code args} that it declares. */
    void dispatch(FopId fop, Frame<?> frame, Window args) throws Exception;

    /** Calls the {@code @Reconfigure} method, when there is one. What it throws comes through. */
    default void reconfigure(OptionValues options) throws Exception {}

    /**
     * Calls a {@code @Notify} method.
     *
     * @param method its number in {@link Callbacks#notifications}
     * @return whether the event goes on
     */
    default boolean notify(int method, Event event) throws Exception {
        throw new IllegalArgumentException("no @Notify method " + method);
    }

    /** Calls the {@code @Cbk} method of a cbk. */
    default void cbk(CbkId cbk, CbkArgs args) throws Exception {
        throw new IllegalArgumentException("no @Cbk method for " + cbk.methodName());
    }

    /** Calls the {@code @Statedump} method. */
    default void statedump(StatedumpSection out) throws Exception {
        throw new IllegalStateException("no @Statedump method");
    }

    /** Calls the {@code @Metrics} method. */
    default void metrics(MetricsSection out) throws Exception {
        throw new IllegalStateException("no @Metrics method");
    }

    /** Ends the translator, when it is {@link AutoCloseable}. */
    default void close() throws Exception {}
}
