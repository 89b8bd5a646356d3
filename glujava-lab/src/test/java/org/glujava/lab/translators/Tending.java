package org.glujava.lab.translators;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.glujava.Fop;
import org.glujava.FopException;
import org.glujava.Frame;
import org.glujava.Inodes;
import org.glujava.LogLevel;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.TranslatorLogger;
import org.glujava.fop.GetxattrReply;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.StatArgs;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers xattrs of a directory, which do not exist there, with the results of its context's functions. */
@Translator("tending")
public final class Tending {
    private static final String QUESTION = "user.tend.";
    private static final Logger LOG = LoggerFactory.getLogger(Tending.class);
    private static final System.Logger LIBRARY = early();
    private static final Credentials ROOT = Credentials.root();

    private final TranslatorContext context;
    private final TranslatorLogger log;
    private final AtomicInteger sweeps = new AtomicInteger();
    private final String inConstructor;

    Tending(TranslatorContext context) {
        this.context = context;
        this.log = context.logger();
        inConstructor = refused(Loc.builder().build());
        context.scheduler().every(Duration.ofMillis(20), this::sweep);
        context.scheduler()
                .after(
                        Duration.ZERO,
                        () -> LOG.info("begun in {}", Thread.currentThread().getName()));
    }

    /** As a library does whose classes are initialized before there is an instance. */
    private static System.Logger early() {
        System.Logger logger = System.getLogger("some.library");
        logger.log(System.Logger.Level.WARNING, "system early");
        return logger;
    }

    private void sweep() {
        if (sweeps.incrementAndGet() % 5 == 0) {
            throw new IllegalStateException("sweep " + sweeps);
        }
    }

    @Fop
    void getxattr(Frame<GetxattrReply> frame, Loc loc, @Nullable String name) {
        if (name == null || !name.startsWith(QUESTION)) {
            frame.forward();
            return;
        }
        String question = name.substring(QUESTION.length());
        if (question.equals("refused")) {
            answer(frame, name, refused(loc));
            return;
        }
        if (question.equals("refused-in-reply")) {
            Loc here = loc.keep();
            frame.forward(reply -> answer(frame, name, refused(here)));
            return;
        }
        Loc here = loc.keep();
        SuspendedFrame<GetxattrReply> held = frame.suspend();
        context.executor().execute(() -> {
            String text;
            try {
                text = answer(question, here);
            } catch (RuntimeException e) {
                text = e.toString();
            }
            held.unwind(reply(name, text));
        });
    }

    private static void answer(Frame<GetxattrReply> frame, String name, String text) {
        frame.unwind(reply(name, text));
    }

    private static GetxattrReply reply(String name, String text) {
        return GetxattrReply.of(
                0,
                Dict.builder().put(name, text.getBytes(StandardCharsets.UTF_8)).build(),
                null);
    }

    private String refused(Loc loc) {
        try {
            return "waited: " + context.call(ROOT, StatArgs.of(loc, null));
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private String answer(String question, Loc here) {
        return switch (question) {
            case "constructor" -> inConstructor;
            case "call" ->
                context.call(ROOT, StatArgs.of(here, null)).buf().type() + " on "
                        + Thread.currentThread().getName();
            case "missing" -> missing(here);
            case "known" -> known("known");
            case "link" -> link(here, "linked");
            case "sweeps" -> String.valueOf(sweeps.get());
            case "log" -> log();
            default -> throw new IllegalArgumentException(question);
        };
    }

    private String missing(Loc here) {
        try {
            return context.call(ROOT, LookupArgs.of(here.child("missing"), null))
                    .toString();
        } catch (FopException e) {
            return e.getMessage() + (e.is(Errno.ENOENT) ? " as it should" : "");
        }
    }

    /** Returns the table's data for a file that another caller has looked up. */
    private String known(String name) {
        Inodes inodes = context.inodes();
        try (KeptInode root = inodes.root();
                KeptInode file = Objects.requireNonNull(inodes.find(root, name));
                KeptInode byPath = Objects.requireNonNull(inodes.find("/" + name));
                KeptInode byGfid = Objects.requireNonNull(inodes.find(file.gfid()))) {
            boolean same = file.gfid().equals(byPath.gfid()) && file.gfid().equals(byGfid.gfid());
            return root.gfid().equals(Gfid.ROOT) + " " + same + " " + file.type() + " " + inodes.path(file) + " "
                    + inodes.path(root, "none") + " " + (inodes.find(root, "none") == null);
        }
    }

    /** Looks up a file that the process does not know, and links its inode. */
    private String link(Loc here, String name) {
        Inodes inodes = context.inodes();
        Inode folder = Objects.requireNonNull(here.inode());
        try (KeptInode before = inodes.find(folder, name)) {
            if (before != null) {
                return "known already";
            }
        }
        try (KeptInode made = folder.newInode()) {
            Dict gfid = Dict.builder().put("gfid-req", Gfid.random()).build(); // for a file that has no gfid yet
            LookupReply found = context.call(ROOT, LookupArgs.of(here.child(name, made), gfid));
            ((KeptInode) found.inode()).close();
            try (KeptInode linked = inodes.link(made, folder, name, found.buf());
                    KeptInode again = Objects.requireNonNull(inodes.find(folder, name))) {
                return linked.type() + " " + linked.gfid().equals(again.gfid()) + " " + inodes.path(linked) + " "
                        + context.call(ROOT, StatArgs.of(Loc.of(linked), null))
                                .buf()
                                .size();
            }
        }
    }

    private String log() {
        for (LogLevel level : LogLevel.values()) {
            if (level.compareTo(LogLevel.ALERT) > 0) {
                log.log(level, "own " + level);
            }
        }
        log.log(LogLevel.ERROR, "made\nof two\u001b lines");
        log.message(LogLevel.NOTICE, 1000123, "numbered");
        log.log(LogLevel.WARNING, 1000124, Errno.ENOSPC, "numbered with error", null);
        LOG.error("slf4j {}", "ERROR", new IllegalArgumentException("made up"));
        LOG.warn("slf4j WARNING Grüße");
        LOG.debug("slf4j DEBUG");
        LIBRARY.log(System.Logger.Level.ERROR, "system {0}", "ERROR");
        LIBRARY.log(System.Logger.Level.WARNING, "system WARNING", new IllegalArgumentException("of a library"));
        LIBRARY.log(System.Logger.Level.DEBUG, "system DEBUG");
        TranslatorLogger seldom = log.atMost(3);
        for (int i = 0; i < 50; i++) {
            seldom.log(LogLevel.ERROR, "seldom");
        }
        return LOG.isDebugEnabled() + " " + log.isLoggable(LogLevel.DEBUG);
    }
}
