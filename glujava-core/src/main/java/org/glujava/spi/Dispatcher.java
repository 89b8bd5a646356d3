package org.glujava.spi;

import org.glujava.Frame;
import org.glujava.fop.FopId;
import org.glujava.record.Window;

/** Calls the {@code @Fop} methods of one instance of a translator. */
public interface Dispatcher {
    /** Calls the method of {@code fop} with those arguments in {@code args} that it declares. */
    void dispatch(FopId fop, Frame<?> frame, Window args) throws Exception;
}
