package org.glujava.lab.translators;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.GetxattrReply;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Has frames of getxattr in flight in each way, by their name; those that wait in Java do so until a file exists. */
@Translator("lingering")
public final class Lingering {
    private static final long LOOK_NANOS = 5_000_000;

    private final TranslatorContext context;
    private final Path until;
    private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();

    Lingering(TranslatorContext context, @Option(value = "until", description = "The file.") Path until) {
        this.context = context;
        this.until = until;
        var thread = new Thread(this::goOn, "lingering");
        thread.setDaemon(true);
        thread.start();
    }

    @Fop
    void getxattr(Frame<GetxattrReply> frame, Loc loc, @Nullable String name) {
        switch (String.valueOf(name)) {
            case "trusted.linger.suspended" -> {
                SuspendedFrame<GetxattrReply> suspended = frame.suspend();
                held.add(() -> suspended.forward(frame::unwind));
            }
            case "trusted.linger.running" -> {
                await();
                frame.forward();
            }
            case "trusted.linger.forwarded" -> frame.forward();
            case "trusted.linger.watched" -> frame.forward(frame::unwind);
            case "trusted.linger.fanned" ->
                frame.windAll(
                        context.subvolumes(),
                        GetxattrArgs.of(loc, name, null),
                        replies -> frame.unwind(replies.get(0).reply()));
            case "trusted.linger.own" -> ask(frame.credentials().keep(), loc.keep(), name, frame.suspend());
            default -> frame.forward();
        }
    }

    private void ask(Credentials caller, Loc loc, String name, SuspendedFrame<GetxattrReply> frame) {
        context.start(caller, GetxattrArgs.of(loc, name, null)).whenComplete((reply, failure) -> {
            if (failure == null) {
                frame.unwind(reply);
            } else {
                frame.fail(Errno.EREMOTEIO);
            }
        });
    }

    private void await() {
        while (!Files.exists(until)) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void goOn() {
        await();
        for (Runnable forward = held.poll(); forward != null; forward = held.poll()) {
            forward.run();
        }
    }
}
