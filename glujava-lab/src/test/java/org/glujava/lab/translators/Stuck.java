package org.glujava.lab.translators;

import java.util.concurrent.CountDownLatch;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Loc;

/** Does not return from a lookup of "stuck" until a lookup of "go-on". */
@Translator("stuck")
public final class Stuck {
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) throws InterruptedException {
        if ("stuck".equals(loc.name())) {
            goOn.await();
        } else if ("go-on".equals(loc.name())) {
            goOn.countDown();
        }
        frame.forward();
    }
}
