package org.glujava.bench.section;

import java.util.List;
import org.glujava.bench.measure.Ground;
import org.glujava.bench.measure.Race;
import org.glujava.bench.report.Table;

/** One of those that {@code ./glujava bench} knows. */
public interface Benchmark {
    /** In the order in which {@code all} runs them. */
    List<Benchmark> ALL = List.of(new Crossing(), new Lookup(), new Fops(), new Io(), new Scale(), new Start());

    /** As on the command line. */
    String name();

    /** @throws org.glujava.lab.LabException when something did not work; what only is not here is left out with a note */
    Table run(Ground ground, Race race);
}
