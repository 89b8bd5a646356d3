package org.glujava.command.gluster;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.command.CommandFailure;
import org.w3c.dom.Element;

/**
 * A volume, as glusterd knows it.
 *
 * @param started whether its bricks are to run
 * @param type such as Distributed-Replicate
 * @param options the options that are set, by key
 */
public record GlusterVolume(
        String name, boolean started, String type, List<ClusterBrick> bricks, Map<String, String> options) {
    private static final String STARTED = "1";

    public GlusterVolume {
        bricks = List.copyOf(bricks);
        options = new LinkedHashMap<>(options);
    }

    /** Asks glusterd. Throws {@link CommandFailure} if there is no such volume. */
    public static GlusterVolume of(GlusterCli cli, String name) {
        if (name.startsWith("-") || name.equals("all")) {
            throw new CommandFailure("'" + name + "' is no name of a volume", "'gluster volume list' prints the names");
        }
        for (Element volume : Xml.all(cli.ask("volume", "info", name), "volume")) {
            if (Xml.text(volume, "name").equals(name)) {
                Map<String, String> options = new LinkedHashMap<>();
                for (Element option : Xml.all(volume, "option")) {
                    options.put(Xml.text(option, "name"), Xml.text(option, "value"));
                }
                return new GlusterVolume(
                        name,
                        Xml.text(volume, "status").equals(STARTED),
                        Xml.text(volume, "typeStr"),
                        bricks(volume),
                        options);
            }
        }
        throw new CommandFailure("there is no volume " + name, "'gluster volume list' prints the names");
    }

    private static List<ClusterBrick> bricks(Element volume) {
        List<ClusterBrick> bricks = new ArrayList<>();
        for (Element brick : Xml.all(volume, "brick")) {
            String name = Xml.text(brick, "name");
            int colon = name.indexOf(":/"); // an IPv6 address has colons too
            bricks.add(
                    new ClusterBrick(Xml.text(brick, "hostUuid"), name.substring(0, colon), name.substring(colon + 1)));
        }
        return bricks;
    }

    /** Returns whether its bricks heal each other after one was away. */
    public boolean heals() {
        return type.contains("Replicate") || type.contains("Disperse");
    }

    /** Starts the bricks that do not run. */
    public void startMissingBricks(GlusterCli cli) {
        cli.ask("volume", "start", name, "force");
    }

    /** Sets options in one step on all nodes. */
    public void set(GlusterCli cli, Map<String, String> values) {
        List<String> words = new ArrayList<>(List.of("volume", "set", name));
        values.forEach((key, value) -> {
            words.add(key);
            words.add(value);
        });
        cli.ask(words.toArray(String[]::new));
    }

    /** Sets the one option that GlusterFS sets by another command. */
    public void enableGranularEntryHeal(GlusterCli cli) {
        cli.lines("volume", "heal", name, "granular-entry-heal", "enable"); // has no answer in XML
    }

    /** Lets the self-heal daemons look for files to heal now. A daemon that is just starting refuses. */
    public void heal(GlusterCli cli) {
        try {
            cli.lines("volume", "heal", name);
        } catch (CommandFailure e) {
            return; // they look by themselves, later
        }
    }

    /** Removes all options of the volume, except those that GlusterFS protects. */
    public void reset(GlusterCli cli) {
        cli.ask("volume", "reset", name);
    }

    /** Returns glusterd's volfile for clients. */
    public byte[] clientVolfile(GlusterCli cli) {
        String volfile = String.join("\n", cli.lines("system::", "getspec", name)) + '\n';
        return volfile.getBytes(StandardCharsets.UTF_8);
    }
}
