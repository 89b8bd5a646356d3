package com.example.modular;

import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Translator;
import org.glujava.fop.MkdirReply;
import org.glujava.type.Errno;
import org.glujava.type.Loc;

@Translator("gate")
final class Gate {
    private final String closed;

    Gate(@Option("closed") String closed) {
        this.closed = closed;
    }

    @Fop
    void mkdir(Frame<MkdirReply> frame, Loc loc) {
        if (closed.equals(loc.name())) {
            frame.fail(Errno.EROFS);
        } else {
            frame.forward();
        }
    }
}
