package org.glujava.lab.translators;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Notify;
import org.glujava.Subvolume;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.event.ParentDown;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.OpendirArgs;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.StatArgs;
import org.glujava.fop.WritevArgs;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Gfid;
import org.glujava.type.KeptFd;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;
import org.glujava.type.Payload;
import org.jspecify.annotations.Nullable;

/** Answers xattrs of a directory, which do not exist there, with the results of its own operations. */
@Translator("asking")
public final class Asking implements AutoCloseable {
    private static final int O_RDWR = 2;
    private static final int ROOM = 65_536;

    private final TranslatorContext context;
    private final Subvolume child;

    /** Held permanently, until the instance stops. */
    private final List<Loc> held = new CopyOnWriteArrayList<>();

    Asking(TranslatorContext context) {
        this.context = context;
        this.child = context.subvolumes().get(0);
    }

    @Notify
    void outOfUse(ParentDown event) {
        context.logger().log(System.Logger.Level.INFO, "asking received " + event);
    }

    @Override
    public void close() {
        context.logger().log(System.Logger.Level.INFO, "asking is closed");
    }

    @Fop
    void getxattr(Frame<GetxattrReply> frame, Loc loc, @Nullable String name) {
        if (name == null || !name.startsWith("user.ask.")) {
            frame.forward();
            return;
        }
        Loc folder = loc.keep();
        Credentials caller = frame.credentials().keep();
        SuspendedFrame<GetxattrReply> suspended = frame.suspend();
        ask(name.substring("user.ask.".length()), folder, caller).whenComplete((answer, failure) -> {
            if (failure != null) {
                context.logger().log(System.Logger.Level.INFO, "asked " + name + ": " + failure);
                suspended.fail(Errno.EREMOTEIO);
            } else {
                Dict dict = Dict.builder().put(name, answer.getBytes()).build();
                suspended.unwind(GetxattrReply.of(0, dict, null)); // with more than 0 libgfapi drops the value
            }
        });
    }

    private CompletableFuture<String> ask(String question, Loc folder, Credentials caller) {
        return switch (question) {
            case "names" -> names(folder, caller);
            case "create" -> create(folder, caller);
            case "stat" ->
                context.start(caller, StatArgs.of(folder, null))
                        .thenApply(reply -> reply.buf() == null
                                ? String.valueOf(reply.error())
                                : "size " + reply.buf().size());
            case "missing" ->
                context.start(child, caller, LookupArgs.of(within(folder, "missing"), null))
                        .thenApply(reply -> String.valueOf(reply.error()));
            case "as-nobody" -> create(folder, Credentials.of(65534, 65534, 1, List.of(), new byte[] {1}));
            case "many" -> many(folder, caller);
            case "later" -> {
                context.start(caller, StatArgs.of(folder, null))
                        .whenComplete((reply, failure) -> context.logger()
                                .log(System.Logger.Level.INFO, "later: " + (failure != null ? failure : reply)));
                yield CompletableFuture.completedFuture("started");
            }
            case "hold" -> {
                held.add(folder);
                yield CompletableFuture.completedFuture("held");
            }
            default -> CompletableFuture.failedFuture(new IllegalArgumentException(question));
        };
    }

    /** Each completion starts the next operation, on its own thread. */
    private CompletableFuture<String> names(Loc folder, Credentials caller) {
        KeptFd fd = folder.inode().keep().newFd(0, 0);
        return context.start(caller, OpendirArgs.of(folder, fd, null))
                .thenComposeAsync(reply -> context.start(caller, ReaddirpArgs.of(fd, ROOM, 0, null)))
                .thenApply(reply -> reply.entries().toList().stream()
                        .map(entry -> entry.name())
                        .filter(name -> !name.startsWith("."))
                        .sorted()
                        .toList()
                        .toString())
                .whenComplete((answer, failure) -> fd.close());
    }

    private CompletableFuture<String> create(Loc folder, Credentials caller) {
        Loc loc = within(folder, "made-by-java");
        KeptFd fd = loc.inode().keep().newFd(O_RDWR, 0);
        Dict gfid = Dict.builder().put("gfid-req", new Gfid(0x1234, 0x5678)).build();
        return context.start(caller, CreateArgs.of(loc, O_RDWR, 0640, 0, fd, gfid))
                .thenCompose(reply -> reply.failed()
                        ? CompletableFuture.completedFuture(String.valueOf(reply.error()))
                        : write(fd, caller))
                .whenComplete((answer, failure) -> fd.close());
    }

    private CompletableFuture<String> write(KeptFd fd, Credentials caller) {
        return context.start(caller, WritevArgs.of(fd, Payload.of("from a thread".getBytes()), 0, 0, null))
                .thenApply(reply -> reply.opRet() + " bytes, " + reply.postbuf().size() + " in all, "
                        + reply.postbuf().type());
    }

    /** More at once than the limit. */
    private CompletableFuture<String> many(Loc folder, Credentials caller) {
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 20)
                .mapToObj(i -> context.start(caller, StatArgs.of(folder, null)))
                .map(future -> future.handle((reply, failure) -> failure == null))
                .toList();
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .thenApply(
                        nothing -> all.stream().filter(CompletableFuture::join).count() + " of " + all.size());
    }

    private static Loc within(Loc folder, String name) {
        KeptInode inode = folder.inode().keep().newInode();
        return Loc.builder()
                .parent(folder.inode())
                .parentGfid(folder.gfid())
                .inode(inode)
                .name(name)
                .path("/" + name)
                .build();
    }
}
