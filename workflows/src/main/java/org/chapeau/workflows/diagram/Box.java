package org.chapeau.workflows.diagram;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/**
 * A rectangle of a drawing, in the units of the model's diagram data (pixels at scale 1).
 */
record Box(double x, double y, double width, double height) {

	static Box of(Bounds bounds) {
		return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
	}

	double centerX() {
		return this.x + this.width / 2;
	}

	double centerY() {
		return this.y + this.height / 2;
	}

	double right() {
		return this.x + this.width;
	}

	double bottom() {
		return this.y + this.height;
	}

}
