package org.glujava.lab.translators;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Loc;

/** Makes a temporary file when the name {@code keeps} is looked up. */
@Translator("keeping")
public final class MakingTemporaryFile {
    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        if ("keeps".equals(loc.name())) {
            try {
                File.createTempFile("kept", ".tmp");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        frame.forward();
    }
}
