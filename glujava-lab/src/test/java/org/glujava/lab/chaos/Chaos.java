package org.glujava.lab.chaos;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.glujava.Args;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Reply;
import org.glujava.Translator;
import org.glujava.TranslatorContext;

/**
 * Misbehaves in every way a translator can, at random from a seed, at all fops. All other fops pass unchanged, so every
 * answer that is not an error is right.
 */
@Translator("chaos")
public final class Chaos {
    private final SplittableRandom seeds;
    private final int percent;
    private final int calm;
    private final AtomicLong seen = new AtomicLong();
    private final Doings doings;

    Chaos(
            TranslatorContext context,
            @Option("seed") @Default("1") long seed,
            @Option(value = "percent", description = "Of how many fops in a hundred it makes a mess.") @Default("10")
                    int percent,
            @Option(value = "calm", description = "How many fops pass before, so that the graph comes up.")
                    @Default("40")
                    int calm) {
        this.seeds = new SplittableRandom(seed);
        this.percent = percent;
        this.calm = calm;
        this.doings = new Doings(context);
    }

    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame, Args<R> args) throws Exception {
        long number = seen.incrementAndGet();
        SplittableRandom random = random();
        if (number <= calm || random.nextInt(100) >= percent) {
            if (random.nextBoolean()) {
                frame.forward();
            } else {
                frame.forward(frame::unwind);
            }
            return;
        }
        doings.make(Mischief.pick(random), frame, args, random);
    }

    private SplittableRandom random() {
        synchronized (seeds) {
            return seeds.split();
        }
    }
}
