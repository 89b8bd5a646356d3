package org.glujava.lab;

import java.util.List;

/** A process or mount that the lab removes when it is closed. */
interface LabResource extends AutoCloseable {
    @Override
    void close();

    /** Returns the lines of its logs at level ERROR and above. */
    List<String> errors();
}
