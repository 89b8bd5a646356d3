package example;

import java.time.Duration;
import java.util.List;
import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Reconfigure;
import org.glujava.Subvolume;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.IpcReply;
import org.glujava.type.Percent;
import org.glujava.type.PercentOrSize;
import org.glujava.type.Size;
import org.jspecify.annotations.Nullable;

/** Has options of every newer kind. */
@Translator("tunable")
final class Tunable {
    enum Colour {
        RED,
        DARK_BLUE
    }

    record Settings(
            @Option(
                            value = "ttl",
                            min = "1s",
                            max = "1d",
                            aliases = {"timeout", "time-to-live"},
                            description = "How long.")
                    @Default("60s")
                    Duration ttl,
            @Option(value = "room", min = "4KB") @Default("1MB") Size room,
            @Option("share") @Nullable Percent share,
            @Option("part") @Default("10%") PercentOrSize part) {}

    private final Subvolume main;
    private volatile Settings settings;
    private volatile List<Colour> colours;

    Tunable(
            TranslatorContext context,
            Settings settings,
            @Option("main") @Nullable Subvolume main,
            @Option(value = "names", allowed = {"a", "b"}) @Default("a,b") List<String> names,
            @Option("colours") @Default("red") List<Colour> colours,
            @Option(value = "mood", allowed = {"good", "bad"}) @Default("good") String mood) {
        this.settings = settings;
        this.colours = colours;
        this.main = main == null ? context.subvolumes().get(0) : main;
    }

    @Reconfigure
    void take(@Option("colours") List<Colour> newColours, Settings newSettings) throws Exception {
        if (newSettings.room().bytes() == 4096) {
            throw new Exception("too little room");
        }
        settings = newSettings;
        colours = newColours;
    }

    @Fop
    void ipc(Frame<IpcReply> frame) {
        if (colours.contains(Colour.RED) && settings.ttl().isZero() && main.index() == 0) {
            throw new IllegalStateException("all at once");
        }
        frame.forward();
    }
}
