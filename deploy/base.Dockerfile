# A base for the image that can print PDF, with fonts for both languages:
#   buildah bud -t chapeau-base -f base.Dockerfile . && mvn -pl app -am -P image package -Dimage.base=…/chapeau-base
FROM eclipse-temurin:17-jre
RUN apt-get update \
	&& apt-get install -y --no-install-recommends libreoffice-writer-nogui fonts-noto-core fonts-noto-cjk \
	&& rm -rf /var/lib/apt/lists/*
