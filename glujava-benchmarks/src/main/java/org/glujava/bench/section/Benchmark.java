package org.glujava.bench.section;

import java.util.List;
import org.glujava.bench.measure.BenchSetup;
import org.glujava.bench.measure.Race;
import org.glujava.bench.report.Table;

/** One of the benchmarks of {@code ./glujava bench}. */
public interface Benchmark {
    /** In the order in which {@code all} runs them. */
    List<Benchmark> ALL = List.of(
            new Crossing(),
            new JavaHalfTimes(),
            new Lookup(),
            new Fops(),
            new ReadsAndWrites(),
            new Scale(),
            new Start());

    /** The name on the command line. */
    String name();

    /** @throws org.glujava.lab.LabException if something failed; missing tools only leave out rows, with a note */
    Table run(BenchSetup ground, Race race);
}
