package org.glujava.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glujava.command.volfile.NewVolume;
import org.glujava.command.volfile.ParsedVolfile;
import org.glujava.command.volfile.VolfileEdit;
import org.glujava.command.volfile.VolfileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "insert",
        sortOptions = false,
        description = "Inserts a volume above or below another one. All other bytes of the volfile stay.",
        footer = {
            "",
            "For example: glujava volfile insert client.vol --above client --type glujava/negative-lookup -o ttl=30s"
        })
final class VolfileInsertCommand implements Runnable {
    /** The place in the graph. */
    static final class Place {
        @Option(
                names = "--above",
                paramLabel = "VOLUME",
                description = "above this volume; its parents get the new one")
        private @Nullable String above;

        @Option(names = "--below", paramLabel = "VOLUME", description = "between this volume and its only subvolume")
        private @Nullable String below;

        @Option(names = "--above-type", paramLabel = "TYPE", description = "above the only volume of this type")
        private @Nullable String aboveType;

        @Option(names = "--below-type", paramLabel = "TYPE", description = "below the only volume of this type")
        private @Nullable String belowType;
    }

    @Mixin
    private VolfileSource source;

    @ArgGroup(multiplicity = "1")
    private Place place;

    @Option(names = "--type", required = true, paramLabel = "TYPE", description = "the type of the new volume")
    private String type;

    @Option(names = "--name", paramLabel = "NAME", description = "its name; by default made of the place and the type")
    private @Nullable String name;

    @Option(
            names = {"-o", "--option"},
            paramLabel = "KEY=VALUE",
            description = "an option of the new volume; may be repeated")
    private Map<String, String> options = new LinkedHashMap<>();

    @Mixin
    private VolfileOutput output;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        ParsedVolfile file = source.read();
        try {
            boolean isAbove = place.above != null || place.aboveType != null;
            String at = volume(file, isAbove);
            String called = name == null ? at + '-' + type.substring(type.lastIndexOf('/') + 1) : name;
            NewVolume added = new NewVolume(called, type, options);
            ParsedVolfile changed =
                    isAbove ? VolfileEdit.insertAbove(file, added, at) : VolfileEdit.insertBelow(file, added, at);
            output.write(source, changed, spec.commandLine().getErr());
        } catch (VolfileException e) {
            throw CommandFailure.of(source.name(), e);
        }
    }

    private String volume(ParsedVolfile file, boolean isAbove) {
        String named = isAbove ? place.above : place.below;
        if (named != null) {
            return named;
        }
        String wanted = Objects.requireNonNull(isAbove ? place.aboveType : place.belowType);
        List<String> names = VolfileEdit.ofType(file, wanted);
        if (names.size() != 1) {
            String side = isAbove ? "--above" : "--below";
            throw new CommandFailure(
                    source.name() + ": " + (names.isEmpty() ? "no volume has" : names.size() + " volumes have")
                            + " the type " + wanted,
                    names.isEmpty()
                            ? "'glujava volfile show' prints the volumes and their types"
                            : "name one of them: " + side + " " + String.join(", ", names));
        }
        return names.get(0);
    }
}
