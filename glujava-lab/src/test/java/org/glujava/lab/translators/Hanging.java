package org.glujava.lab.translators;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Notify;
import org.glujava.Option;
import org.glujava.Translator;
import org.glujava.event.ChildUp;
import org.glujava.fop.LookupReply;
import org.glujava.type.Loc;

/** Blocks in the method that the looked-up name selects, until a lookup of "go-on". */
@Translator("hanging")
public final class Hanging {
    private static final long MOMENT_MS = 300;
    private static final long LONG_SECONDS = 5;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ReentrantLock left = new ReentrantLock();
    private final ReentrantLock right = new ReentrantLock();
    private final boolean inNotify;

    Hanging(
            @Option("in-constructor") @Default("false") boolean inConstructor,
            @Option("in-notify") @Default("false") boolean inNotify)
            throws InterruptedException {
        this.inNotify = inNotify;
        if (inConstructor) {
            goOn.await();
        }
    }

    @Notify
    void childUp(ChildUp event) throws InterruptedException {
        if (inNotify) {
            TimeUnit.SECONDS.sleep(LONG_SECONDS); // the mount waits for it
        }
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) throws InterruptedException {
        switch (String.valueOf(loc.name())) {
            case "waits" -> {
                goOn.await();
                frame.forward();
            }
            case "loops" -> {
                loop();
                frame.forward();
            }
            case "waits-in-reply" ->
                frame.forward(reply -> {
                    goOn.await();
                    frame.unwind(reply);
                });
            case "waits-after-suspending" -> {
                var held = frame.suspend();
                goOn.await();
                held.forward();
            }
            case "left" -> {
                lock(left, right);
                frame.forward();
            }
            case "right" -> {
                lock(right, left);
                frame.forward();
            }
            case "go-on" -> {
                goOn.countDown();
                frame.forward();
            }
            default -> frame.forward();
        }
    }

    private void loop() {
        while (goOn.getCount() > 0) {
            LockSupport.parkNanos(1);
        }
    }

    private static void lock(ReentrantLock one, ReentrantLock other) throws InterruptedException {
        one.lock();
        TimeUnit.MILLISECONDS.sleep(MOMENT_MS);
        other.lock();
    }
}
