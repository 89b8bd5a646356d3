package org.glujava.lab.translators;

import org.glujava.Default;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Reconfigure;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;
import org.glujava.type.Errno;
import org.glujava.type.Loc;

/** Denies the existence of one name, which can be changed while it runs. */
@Translator("veiling")
public final class Veiling {
    private volatile Settings settings;

    record Settings(
            @Option(value = "hide", aliases = "veil") @Default("nothing")
            String hide,

            @Option(value = "limit", min = "1", max = "100") @Default("10")
            int limit) {}

    Veiling(Settings settings, @Option("colour") @Default("red") String colour) {
        this.settings = settings;
    }

    @Reconfigure
    void reconfigure(Settings newSettings) {
        if (newSettings.hide().equals("everything")) {
            throw new IllegalArgumentException("that would be too much");
        }
        settings = newSettings;
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        if (settings.hide().equals(loc.name())) {
            frame.fail(Errno.ENOENT);
        } else {
            frame.forward();
        }
    }
}
