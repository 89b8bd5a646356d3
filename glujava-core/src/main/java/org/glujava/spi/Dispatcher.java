package org.glujava.spi;

import org.glujava.Frame;
import org.glujava.MetricsSection;
import org.glujava.StatedumpSection;
import org.glujava.event.Event;
import org.glujava.fop.FopId;

/**
 * Calls the annotated methods of one instance of a translator. GluJava calls only those methods of a dispatcher that
 * the generated class overrides.
 */
public interface Dispatcher {
    /**
     * Calls the method for {@code fop} with the arguments that it declares.
     *
     * @param fop the fop
     * @param frame its frame
     * @param args its arguments
     * @throws Exception any exception of the method
     */
    void dispatch(FopId fop, Frame<?> frame, SlotReader args) throws Exception;

    /**
     * Calls the {@code @Reconfigure} method, if the translator has one.
     *
     * @param options the new values of the options
     * @throws Exception any exception of the method
     */
    default void reconfigure(OptionValues options) throws Exception {}

    /**
     * Calls a {@code @Notify} method.
     *
     * @param method its number in {@link Callbacks#notifications}
     * @param event the event
     * @return whether the event is passed on
     * @throws Exception any exception of the method
     */
    default boolean notify(int method, Event event) throws Exception {
        throw new IllegalArgumentException("no @Notify method " + method);
    }

    /**
     * Calls the {@code @Cbk} method of a cbk.
     *
     * @param cbk the cbk
     * @param args its arguments
     * @throws Exception any exception of the method
     */
    default void cbk(CbkId cbk, CbkArgs args) throws Exception {
        throw new IllegalArgumentException("no @Cbk method for " + cbk.methodName());
    }

    /**
     * Calls the {@code @Statedump} method.
     *
     * @param out the section to write to
     * @throws Exception any exception of the method
     */
    default void statedump(StatedumpSection out) throws Exception {
        throw new IllegalStateException("no @Statedump method");
    }

    /**
     * Calls the {@code @Metrics} method.
     *
     * @param out the section to write to
     * @throws Exception any exception of the method
     */
    default void metrics(MetricsSection out) throws Exception {
        throw new IllegalStateException("no @Metrics method");
    }

    /**
     * Closes the translator, if it is {@link AutoCloseable}.
     *
     * @throws Exception any exception of the method
     */
    default void close() throws Exception {}
}
