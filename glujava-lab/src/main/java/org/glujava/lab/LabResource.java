package org.glujava.lab;

import java.util.List;

/** What a lab takes away when it is closed. */
interface LabResource extends AutoCloseable {
    @Override
    void close();

    /** What its logs hold at level ERROR and above. */
    List<String> errors();
}
