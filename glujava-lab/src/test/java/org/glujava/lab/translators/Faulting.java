package org.glujava.lab.translators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Errno;
import org.glujava.type.Loc;

/** Does actions for which a JVM handles signals, at lookups of certain names; all are harmless in Java. */
@Translator("faulting")
public final class Faulting {
    private static final int ROUNDS = 100;

    private int[] nothing;
    private int divisor;

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        switch (String.valueOf(loc.name())) {
            case "null" -> frame.fail(nulls() == ROUNDS ? Errno.ENODATA : Errno.EIO);
            case "divide" -> frame.fail(divisions() == ROUNDS ? Errno.ENODATA : Errno.EIO);
            case "deep" -> frame.fail(overflows() ? Errno.ENODATA : Errno.EIO);
            case "collect" -> frame.fail(collects() ? Errno.ENODATA : Errno.EIO);
            case "pipe" -> frame.fail(breaks() ? Errno.ENODATA : Errno.EIO);
            case "thread" -> forwardOnThread(frame.suspend());
            default -> frame.forward();
        }
    }

    private static void forwardOnThread(SuspendedFrame<LookupReply> held) {
        new Thread(held::forward).start();
    }

    private int nulls() {
        int caught = 0;
        for (int i = 0; i < ROUNDS; i++) {
            try {
                caught += nothing.length;
            } catch (NullPointerException e) {
                caught++;
            }
        }
        return caught;
    }

    private int divisions() {
        int caught = 0;
        for (int i = 0; i < ROUNDS; i++) {
            try {
                caught += i / divisor;
            } catch (ArithmeticException e) {
                caught++;
            }
        }
        return caught;
    }

    private boolean overflows() {
        try {
            return deeper(1) < 0;
        } catch (StackOverflowError e) {
            return true;
        }
    }

    private int deeper(int depth) {
        return depth + deeper(depth + 1);
    }

    /** Compiled code stops for a collection by reading a page that is then protected. */
    private static boolean collects() {
        long sum = 0;
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 2_000_000; i++) {
                sum += i ^ round;
            }
            System.gc();
        }
        return sum > 0;
    }

    private static boolean breaks() {
        try {
            Pipe pipe = Pipe.open();
            pipe.source().close();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                sink.write(ByteBuffer.allocate(1));
                return false;
            } catch (IOException e) {
                return true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
