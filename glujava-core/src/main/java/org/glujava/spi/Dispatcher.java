package org.glujava.spi;

import org.glujava.Frame;
import org.glujava.fop.FopId;
import org.glujava.record.Window;

/** Calls the annotated methods of one instance of a translator. */
public interface Dispatcher {
    /** Calls the method of {@code fop} with those arguments in {@code args} that it declares. */
    void dispatch(FopId fop, Frame<?> frame, Window args) throws Exception;

    /** Calls the {@code @Reconfigure} method, when there is one. What it throws comes through. */
    default void reconfigure(OptionValues options) throws Exception {}
}
