package org.glujava.lab.translators;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import org.glujava.Cbk;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Metrics;
import org.glujava.MetricsSection;
import org.glujava.Notify;
import org.glujava.Option;
import org.glujava.Statedump;
import org.glujava.StatedumpSection;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.event.CacheInvalidation;
import org.glujava.event.ChildEvent;
import org.glujava.event.Event;
import org.glujava.fop.LookupReply;
import org.glujava.type.Client;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.glujava.type.Loc;

/** Logs its notices, and writes its state into the statedump. It can hang or throw there, or at events. */
@Translator("watching")
public final class WatchingNotices {
    private final System.Logger log;
    private final String mood;
    private final Map<String, String> gfids = new ConcurrentSkipListMap<>();
    private final Map<String, String> invalidated = new ConcurrentSkipListMap<>();

    WatchingNotices(TranslatorContext context, @Option("mood") @Default("good") String mood) {
        this.log = context.logger();
        this.mood = mood;
        say("below " + context.parents() + ", above " + context.subvolumes());
    }

    private void say(String text) {
        log.log(System.Logger.Level.INFO, "watched: " + text);
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        String name = String.valueOf(loc.name());
        frame.forward(reply -> {
            if (!reply.failed()) {
                gfids.put(name, reply.buf().gfid().toString());
            }
            frame.unwind(reply);
        });
    }

    @Notify
    void any(Event event) {
        say("event " + event + " on " + Thread.currentThread().getName());
        if (mood.equals("throws-at-events")) {
            throw new IllegalStateException("no mood for events");
        }
    }

    @Notify
    boolean child(ChildEvent event) {
        say("child " + event.child().name() + " " + event.getClass().getSimpleName());
        return true;
    }

    @Notify
    void invalidated(CacheInvalidation event) {
        CacheInvalidation kept = event.keep();
        String size =
                kept.stat() == null ? "unknown" : Long.toString(kept.stat().size());
        String xattrs =
                kept.xattrs() == null ? "none" : kept.xattrs().toMap().keySet().toString();
        invalidated.merge(
                kept.gfid().toString(),
                kept.flags() + " size " + size + " xattrs " + xattrs + " expires " + kept.expires(),
                (before, now) -> before + "; " + now);
    }

    @Cbk
    void fdclose(Fd fd) {
        say("fdclose " + fd.gfid() + ", kept " + fd.keep());
    }

    @Cbk
    void invalidate(Inode inode) {
        say("invalidate " + inode.gfid());
    }

    @Cbk
    void clientDisconnect(Client client) {
        say("disconnect " + client.uid());
    }

    @Cbk
    void clientDestroy(Client client) {
        say("destroy " + client.uid());
    }

    @Statedump
    void dump(StatedumpSection out) throws InterruptedException {
        out.put("mood", mood);
        out.put("odd = key\n", "two\nlines");
        gfids.forEach((name, gfid) -> out.put("gfid." + name, gfid));
        invalidated.forEach((gfid, what) -> out.put("invalidated." + gfid, what));
        if (mood.equals("hangs")) {
            new CountDownLatch(1).await();
        }
        if (mood.equals("throws")) {
            throw new IllegalStateException("no mood for dumps");
        }
        out.put("last", "line");
    }

    @Metrics
    void metrics(MetricsSection out) {
        out.put("names known", gfids.size());
        out.put("pi", 3.25);
    }
}
