package org.glujava.lab.translators;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.LogLevel;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.LookupReply;
import org.glujava.fop.MkdirReply;
import org.glujava.fop.OpenReply;
import org.glujava.fop.StatArgs;
import org.glujava.fop.StatReply;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.glujava.type.Loc;

/** Forgets objects, and has threads that fail. The looked-up name selects the fault. */
@Translator("careless")
public final class Careless {
    private final TranslatorContext context;
    private final Queue<SuspendedFrame<?>> held = new ConcurrentLinkedQueue<>();

    Careless(TranslatorContext context) {
        this.context = context;
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) throws Exception {
        String name = String.valueOf(loc.name());
        switch (name) {
            case "thread-throws" -> new Thread(Careless::fail, "own").start();
            case "pool-throws" -> ForkJoinPool.commonPool().execute(Careless::fail);
            case "executor-throws" -> Executors.newSingleThreadExecutor().execute(Careless::fail);
            case "finishes-twice" -> {
                finishTwice(frame.suspend());
                return;
            }
            case "prints" -> {
                System.out.println("printed\nin two lines");
                System.err.printf("%s not%n", "well");
            }
            case "prints-much" -> {
                for (int i = 0; i < 5000; i++) {
                    System.out.println("flood");
                }
            }
            case "waits" -> {
                Loc here = loc.keep();
                log("in the fop " + refused(here));
                frame.forward(reply -> {
                    log("in the reply " + refused(here));
                    frame.unwind(reply);
                });
                return;
            }
            default -> {}
        }
        frame.forward();
    }

    /** For a folder, so that it arrives once: FUSE looks up unknown names twice. */
    @Fop
    @SuppressWarnings("GluJava.DroppedSuspend") // on purpose
    void mkdir(Frame<MkdirReply> frame, Loc loc) {
        switch (String.valueOf(loc.name())) {
            case "forgotten" -> frame.suspend();
            case "held" -> held.add(frame.suspend());
            default -> frame.forward();
        }
    }

    /** Keeps the fd that was opened, and never closes it. */
    @Fop
    void open(Frame<OpenReply> frame) {
        frame.forward(reply -> {
            reply.keep();
            frame.unwind(reply);
        });
    }

    private static void fail() {
        throw new IllegalArgumentException("thrown on purpose");
    }

    /** On a thread whose exceptions are not handled. */
    private static void finishTwice(SuspendedFrame<LookupReply> held) {
        held.forward();
        Executors.newSingleThreadExecutor().submit(() -> held.fail(Errno.EIO));
    }

    private void log(String text) {
        context.logger().log(LogLevel.ERROR, text);
    }

    private String refused(Loc loc) {
        CompletableFuture<StatReply> future = context.start(Credentials.root(), StatArgs.of(loc, null));
        try {
            return "waited: " + future.thenApply(StatReply::buf).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            return String.valueOf(e.getMessage());
        }
    }
}
