package org.glujava.bench.report;

import java.awt.Color;
import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.glujava.bench.measure.Estimate;
import org.glujava.lab.LabException;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;
import org.w3c.dom.Document;

/** Draws one column of a table: a bar for each row, in one colour for each subject. */
final class Plot {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 480;
    private static final int WIDE = 30;

    private Plot() {}

    static String svg(Table table) {
        List<Row> rows = table.rows().stream()
                .filter(row -> row.values().containsKey(table.plotted()))
                .toList();
        Set<String> whats = new LinkedHashSet<>();
        Set<String> subjects = new LinkedHashSet<>();
        rows.forEach(row -> {
            whats.add(row.what());
            subjects.add(row.subject());
        });
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(table.title())
                .yAxisTitle(table.plotted())
                .theme(Styler.ChartTheme.XChart)
                .build();
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        chart.getStyler().setXAxisLabelRotation(20);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setDecimalPattern("#,##0.###");
        double lowest = lowest(rows, table.plotted());
        boolean wide = lowest > 0 && highest(rows, table.plotted()) > WIDE * lowest;
        if (wide) { // otherwise the shortest bars would be invisible
            chart.getStyler().setYAxisLogarithmic(true);
            chart.getStyler().setYAxisMin(Math.pow(10, Math.floor(Math.log10(lowest))));
        }
        for (String subject : subjects) {
            List<@Nullable Double> values = new ArrayList<>();
            List<Double> spreads = new ArrayList<>();
            for (String what : whats) {
                Optional<Estimate> value = rows.stream()
                        .filter(row -> row.what().equals(what) && row.subject().equals(subject))
                        .map(row -> row.values().get(table.plotted()))
                        .findFirst();
                values.add(value.map(Estimate::median).orElse(wide ? null : Double.valueOf(0))); // no bar
                spreads.add(value.map(Plot::spread).orElse(0.0));
            }
            // On a logarithmic axis, XChart draws the interval of each bar from the bottom to the top.
            chart.addSeries(subject, new ArrayList<>(whats), values, wide ? null : spreads);
        }
        return drawn(chart);
    }

    private static double lowest(List<Row> rows, String column) {
        return rows.stream()
                .map(row -> row.values().get(column))
                .mapToDouble(value -> value.median() - spread(value))
                .min()
                .orElse(0);
    }

    private static double highest(List<Row> rows, String column) {
        return rows.stream()
                .map(row -> row.values().get(column))
                .mapToDouble(Estimate::median)
                .max()
                .orElse(0);
    }

    private static double spread(Estimate value) {
        return (value.high() - value.low()) / 2;
    }

    private static String drawn(CategoryChart chart) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setPrecision(1); // text is drawn as outlines; more digits would only make the file larger
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        chart.paint(graphics, WIDTH, HEIGHT);
        StringWriter text = new StringWriter();
        try {
            graphics.stream(text, true);
        } catch (IOException e) {
            throw new LabException("cannot draw '" + chart.getTitle() + "'", e);
        }
        return text.toString();
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK has no XML", e);
        }
    }
}
