package org.glujava.spi;

import org.glujava.Frame;
import org.glujava.MetricsSection;
import org.glujava.StatedumpSection;
import org.glujava.event.Event;
import org.glujava.fop.FopId;

/** Calls the annotated methods of one instance of a translator. What it does not override is never called. */
public interface Dispatcher {
    /**
     * Calls the method of {@code fop} with those arguments in {@code args} that it declares.
     *
     * @param fop the fop
     * @param frame its frame
     * @param args its arguments
     * @throws Exception what the method throws
     */
    void dispatch(FopId fop, Frame<?> frame, SlotReader args) throws Exception;

    /**
     * Calls the {@code @Reconfigure} method, when there is one. What it throws comes through.
     *
     * @param options the new values of the options
     * @throws Exception what the method throws
     */
    default void reconfigure(OptionValues options) throws Exception {}

    /**
     * Calls a {@code @Notify} method.
     *
     * @param method its number in {@link Callbacks#notifications}
     * @param event the event
     * @return whether the event goes on
     * @throws Exception what the method throws
     */
    default boolean notify(int method, Event event) throws Exception {
        throw new IllegalArgumentException("no @Notify method " + method);
    }

    /**
     * Calls the {@code @Cbk} method of a cbk.
     *
     * @param cbk the cbk
     * @param args its arguments
     * @throws Exception what the method throws
     */
    default void cbk(CbkId cbk, CbkArgs args) throws Exception {
        throw new IllegalArgumentException("no @Cbk method for " + cbk.methodName());
    }

    /**
     * Calls the {@code @Statedump} method.
     *
     * @param out the section to write to
     * @throws Exception what the method throws
     */
    default void statedump(StatedumpSection out) throws Exception {
        throw new IllegalStateException("no @Statedump method");
    }

    /**
     * Calls the {@code @Metrics} method.
     *
     * @param out the section to write to
     * @throws Exception what the method throws
     */
    default void metrics(MetricsSection out) throws Exception {
        throw new IllegalStateException("no @Metrics method");
    }

    /**
     * Ends the translator, when it is {@link AutoCloseable}.
     *
     * @throws Exception what the method throws
     */
    default void close() throws Exception {}
}
