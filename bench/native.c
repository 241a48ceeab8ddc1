// The five workloads in plain loops, as one would write them down; gcc's own vectoriser does the rest.
// Reads a workload's name and a number of steps a line, prints the seconds they took.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static float noise(void) { return (float)rand() / (float)RAND_MAX - 0.5f; }

static float *numbers(int count) {
  float *values = aligned_alloc(64, ((size_t)count * sizeof(float) + 63) / 64 * 64);
  for (int i = 0; i < count; i++) values[i] = noise();
  return values;
}

typedef struct {
  int inputs, units;
  float *w, *b, *dw, *db, *vw, *vb;
} Dense;

static Dense dense(int inputs, int units) {
  Dense d = {inputs, units, numbers(inputs * units), numbers(units), numbers(inputs * units),
             numbers(units), numbers(inputs * units), numbers(units)};
  float scale = 2 * sqrtf(2.0f / (float)inputs);
  for (int i = 0; i < inputs * units; i++) d.w[i] *= scale;
  memset(d.vw, 0, sizeof(float) * (size_t)(inputs * units));
  memset(d.vb, 0, sizeof(float) * (size_t)units);
  return d;
}

// Weights lie as units × inputs, products are dot products; or, with SUM_OF_ROWS, as inputs × units, products
// are sums of rows, which compilers vectorise better.
#ifdef SUM_OF_ROWS
#define W(d, j, k) ((k) * (d)->units + (j))
#else
#define W(d, j, k) ((j) * (d)->inputs + (k))
#endif

static void forward(const Dense *d, int rows, const float *restrict x, float *restrict y) {
  for (int i = 0; i < rows; i++) {
#ifdef SUM_OF_ROWS
    for (int j = 0; j < d->units; j++) y[i * d->units + j] = d->b[j];
    for (int k = 0; k < d->inputs; k++)
      for (int j = 0; j < d->units; j++) y[i * d->units + j] += x[i * d->inputs + k] * d->w[W(d, j, k)];
#else
    for (int j = 0; j < d->units; j++) {
      float sum = d->b[j];
      for (int k = 0; k < d->inputs; k++) sum += x[i * d->inputs + k] * d->w[W(d, j, k)];
      y[i * d->units + j] = sum;
    }
#endif
  }
}

static void backward(Dense *d, int rows, const float *restrict x, const float *restrict dy, float *restrict dx) {
  memset(d->dw, 0, sizeof(float) * (size_t)(d->inputs * d->units));
  memset(d->db, 0, sizeof(float) * (size_t)d->units);
  if (dx) memset(dx, 0, sizeof(float) * (size_t)(rows * d->inputs));
  for (int i = 0; i < rows; i++) {
    for (int j = 0; j < d->units; j++) d->db[j] += dy[i * d->units + j];
#ifdef SUM_OF_ROWS
    for (int k = 0; k < d->inputs; k++)
      for (int j = 0; j < d->units; j++) d->dw[W(d, j, k)] += x[i * d->inputs + k] * dy[i * d->units + j];
    if (!dx) continue;
    for (int k = 0; k < d->inputs; k++) {
      float sum = 0;
      for (int j = 0; j < d->units; j++) sum += dy[i * d->units + j] * d->w[W(d, j, k)];
      dx[i * d->inputs + k] = sum;
    }
#else
    for (int j = 0; j < d->units; j++)
      for (int k = 0; k < d->inputs; k++) d->dw[W(d, j, k)] += x[i * d->inputs + k] * dy[i * d->units + j];
    if (!dx) continue;
    for (int j = 0; j < d->units; j++)
      for (int k = 0; k < d->inputs; k++) dx[i * d->inputs + k] += dy[i * d->units + j] * d->w[W(d, j, k)];
#endif
  }
}

static void sgd(float *restrict w, const float *restrict g, int count, float rate) {
  for (int i = 0; i < count; i++) w[i] -= rate * g[i];
}

static void momentum(float *restrict w, const float *restrict g, float *restrict v, int count, float rate) {
  for (int i = 0; i < count; i++) {
    v[i] = 0.9f * v[i] + g[i];
    w[i] -= rate * v[i];
  }
}

static void descend(Dense *d, float rate) {
  sgd(d->w, d->dw, d->inputs * d->units, rate);
  sgd(d->b, d->db, d->units, rate);
}

static void roll(Dense *d, float rate) {
  momentum(d->w, d->dw, d->vw, d->inputs * d->units, rate);
  momentum(d->b, d->db, d->vb, d->units, rate);
}

static void relu(const float *restrict x, float *restrict y, int count) {
  for (int i = 0; i < count; i++) y[i] = x[i] > 0 ? x[i] : 0;
}

static void reluBack(const float *restrict y, float *restrict dy, int count) {
  for (int i = 0; i < count; i++) dy[i] = y[i] > 0 ? dy[i] : 0;
}

static void tangent(float *y, int count) {
  for (int i = 0; i < count; i++) y[i] = tanhf(y[i]);
}

static void tangentBack(const float *restrict y, float *restrict dy, int count) {
  for (int i = 0; i < count; i++) dy[i] *= 1 - y[i] * y[i];
}

static float crossEntropy(const float *z, const int *labels, float *dz, int rows, int n) {
  float loss = 0;
  for (int i = 0; i < rows; i++) {
    float peak = z[i * n], sum = 0;
    for (int j = 1; j < n; j++) peak = z[i * n + j] > peak ? z[i * n + j] : peak;
    for (int j = 0; j < n; j++) sum += dz[i * n + j] = expf(z[i * n + j] - peak);
    loss += logf(sum) - (z[i * n + labels[i]] - peak);
    for (int j = 0; j < n; j++) dz[i * n + j] = (dz[i * n + j] / sum - (j == labels[i])) / (float)rows;
  }
  return loss / (float)rows;
}

static float squares(const float *y, const float *t, float *dy, int count) {
  float loss = 0;
  for (int i = 0; i < count; i++) {
    float e = y[i] - t[i];
    loss += e * e;
    dy[i] = 2 * e / (float)count;
  }
  return loss / (float)count;
}

static volatile float sink;

static void w1(int steps) {
  static Dense a, b, c;
  static float *x, *h, *p, *g, *q, *z, *dz, *dq, *dp;
  static int labels[64];
  if (!x) {
    a = dense(64, 128), b = dense(128, 64), c = dense(64, 10);
    x = numbers(64 * 64), h = numbers(64 * 128), p = numbers(64 * 128), g = numbers(64 * 64), q = numbers(64 * 64);
    z = numbers(640), dz = numbers(640), dq = numbers(64 * 64), dp = numbers(64 * 128);
    for (int i = 0; i < 64; i++) labels[i] = i % 10;
  }
  for (int s = 0; s < steps; s++) {
    forward(&a, 64, x, h), relu(h, p, 64 * 128), forward(&b, 64, p, g), relu(g, q, 64 * 64), forward(&c, 64, q, z);
    sink = crossEntropy(z, labels, dz, 64, 10);
    backward(&c, 64, q, dz, dq), reluBack(q, dq, 64 * 64), backward(&b, 64, p, dq, dp);
    reluBack(p, dp, 64 * 128), backward(&a, 64, x, dp, 0);
    roll(&a, 1e-3f), roll(&b, 1e-3f), roll(&c, 1e-3f);
  }
}

static Dense t1, t2, t3;
static float *tx, *th, *tg, *ty, *tt, *dy, *dg, *dh;

static void tanhNet(void) {
  if (tx) return;
  t1 = dense(2, 16), t2 = dense(16, 16), t3 = dense(16, 1);
  tx = numbers(20000), th = numbers(160000), tg = numbers(160000), ty = numbers(10000), tt = numbers(32);
  dy = numbers(32), dg = numbers(512), dh = numbers(512);
}

static void w2(int steps) {
  tanhNet();
  for (int s = 0; s < steps; s++) {
    forward(&t1, 32, tx, th), tangent(th, 512), forward(&t2, 32, th, tg), tangent(tg, 512), forward(&t3, 32, tg, ty);
    sink = squares(ty, tt, dy, 32);
    backward(&t3, 32, tg, dy, dg), tangentBack(tg, dg, 512), backward(&t2, 32, th, dg, dh);
    tangentBack(th, dh, 512), backward(&t1, 32, tx, dh, 0);
    descend(&t1, 1e-3f), descend(&t2, 1e-3f), descend(&t3, 1e-3f);
  }
}

static void w5(int steps) {
  tanhNet();
  for (int s = 0; s < steps; s++) {
    forward(&t1, 10000, tx, th), tangent(th, 160000), forward(&t2, 10000, th, tg), tangent(tg, 160000);
    forward(&t3, 10000, tg, ty), sink = ty[s % 10000];
  }
}

static void w3(int steps) {
  static Dense a, b, c;
  static float *x, *h, *p, *g, *q, *z, *t, *dz, *dq, *dp;
  if (!x) {
    a = dense(15, 32), b = dense(32, 64), c = dense(64, 15);
    x = numbers(15), h = numbers(32), p = numbers(32), g = numbers(64), q = numbers(64), z = numbers(15), t = numbers(15);
    dz = numbers(15), dq = numbers(64), dp = numbers(32);
  }
  for (int s = 0; s < steps; s++) {
    forward(&a, 1, x, h), relu(h, p, 32), forward(&b, 1, p, g), relu(g, q, 64), forward(&c, 1, q, z);
    sink = squares(z, t, dz, 15);
    backward(&c, 1, q, dz, dq), reluBack(q, dq, 64), backward(&b, 1, p, dq, dp), reluBack(p, dp, 32);
    backward(&a, 1, x, dp, 0), descend(&a, 1e-3f), descend(&b, 1e-3f), descend(&c, 1e-3f);
  }
}

// 3×3 convolutions over images with channels last, zeros outside.
static void convolve(const Dense *d, int n, int size, int in, const float *restrict x, float *restrict y) {
  int out = d->units;
  for (int i = 0; i < n; i++)
    for (int r = 0; r < size; r++)
      for (int c = 0; c < size; c++) {
        float *to = y + ((i * size + r) * size + c) * out;
        for (int o = 0; o < out; o++) to[o] = d->b[o];
        for (int u = -1; u <= 1; u++)
          for (int v = -1; v <= 1; v++) {
            if (r + u < 0 || r + u >= size || c + v < 0 || c + v >= size) continue;
            const float *from = x + ((i * size + r + u) * size + c + v) * in;
            const float *w = d->w + ((u + 1) * 3 + v + 1) * in * out;
#ifdef SUM_OF_ROWS
            for (int k = 0; k < in; k++)
              for (int o = 0; o < out; o++) to[o] += from[k] * w[k * out + o];
#else
            for (int o = 0; o < out; o++)
              for (int k = 0; k < in; k++) to[o] += from[k] * w[o * in + k];
#endif
          }
      }
}

static void convolveBack(Dense *d, int n, int size, int in, const float *restrict x, const float *restrict dy,
                         float *restrict dx) {
  int out = d->units;
  memset(d->dw, 0, sizeof(float) * (size_t)(9 * in * out));
  memset(d->db, 0, sizeof(float) * (size_t)out);
  if (dx) memset(dx, 0, sizeof(float) * (size_t)(n * size * size * in));
  for (int i = 0; i < n; i++)
    for (int r = 0; r < size; r++)
      for (int c = 0; c < size; c++) {
        const float *slope = dy + ((i * size + r) * size + c) * out;
        for (int o = 0; o < out; o++) d->db[o] += slope[o];
        for (int u = -1; u <= 1; u++)
          for (int v = -1; v <= 1; v++) {
            if (r + u < 0 || r + u >= size || c + v < 0 || c + v >= size) continue;
            int at = ((i * size + r + u) * size + c + v) * in;
            int tap = ((u + 1) * 3 + v + 1) * in * out;
#ifdef SUM_OF_ROWS
            for (int k = 0; k < in; k++) {
              float sum = 0;
              for (int o = 0; o < out; o++) {
                d->dw[tap + k * out + o] += x[at + k] * slope[o];
                sum += slope[o] * d->w[tap + k * out + o];
              }
              if (dx) dx[at + k] += sum;
            }
#else
            for (int o = 0; o < out; o++) {
              for (int k = 0; k < in; k++) d->dw[tap + o * in + k] += x[at + k] * slope[o];
              if (dx)
                for (int k = 0; k < in; k++) dx[at + k] += slope[o] * d->w[tap + o * in + k];
            }
#endif
          }
      }
}

static void pool(const float *restrict x, float *restrict y, int n, int size, int channels) {
  int half = size / 2;
  for (int i = 0; i < n; i++)
    for (int r = 0; r < half; r++)
      for (int c = 0; c < half; c++)
        for (int k = 0; k < channels; k++) {
          const float *from = x + ((i * size + 2 * r) * size + 2 * c) * channels + k;
          float a = fmaxf(from[0], from[channels]);
          float b = fmaxf(from[size * channels], from[size * channels + channels]);
          y[((i * half + r) * half + c) * channels + k] = fmaxf(a, b);
        }
}

static void poolBack(const float *restrict x, const float *restrict y, const float *restrict dy, float *restrict dx,
                     int n, int size, int channels) {
  int half = size / 2;
  for (int i = 0; i < n; i++)
    for (int r = 0; r < half; r++)
      for (int c = 0; c < half; c++)
        for (int k = 0; k < channels; k++) {
          int at = ((i * size + 2 * r) * size + 2 * c) * channels + k;
          int to = ((i * half + r) * half + c) * channels + k;
          int places[4] = {at, at + channels, at + size * channels, at + size * channels + channels}, taken = 0;
          for (int p = 0; p < 4; p++) {
            int hit = !taken && x[places[p]] == y[to];
            dx[places[p]] = hit ? dy[to] : 0;
            taken |= hit;
          }
        }
}

static void w4(int steps) {
  static Dense a, b, c;
  static float *x, *h, *hr, *hp, *g, *gr, *gp, *z, *dz, *dgp, *dgr, *dhp, *dhr;
  static int labels[32];
  if (!x) {
    a = dense(9, 8), b = dense(72, 16), c = dense(64, 10);
    x = numbers(2048), h = numbers(16384), hr = numbers(16384), hp = numbers(4096), g = numbers(8192), gr = numbers(8192);
    gp = numbers(2048), z = numbers(320), dz = numbers(320), dgp = numbers(2048), dgr = numbers(8192);
    dhp = numbers(4096), dhr = numbers(16384);
    for (int i = 0; i < 32; i++) labels[i] = i % 10;
  }
  for (int s = 0; s < steps; s++) {
    convolve(&a, 32, 8, 1, x, h), relu(h, hr, 16384), pool(hr, hp, 32, 8, 8);
    convolve(&b, 32, 4, 8, hp, g), relu(g, gr, 8192), pool(gr, gp, 32, 4, 16), forward(&c, 32, gp, z);
    sink = crossEntropy(z, labels, dz, 32, 10);
    backward(&c, 32, gp, dz, dgp), poolBack(gr, gp, dgp, dgr, 32, 4, 16), reluBack(gr, dgr, 8192);
    convolveBack(&b, 32, 4, 8, hp, dgr, dhp), poolBack(hr, hp, dhp, dhr, 32, 8, 8), reluBack(hr, dhr, 16384);
    convolveBack(&a, 32, 8, 1, x, dhr, 0), roll(&a, 1e-3f), roll(&b, 1e-3f), roll(&c, 1e-3f);
  }
}

int main(void) {
  char name[16];
  int steps;
  while (scanf("%15s %d", name, &steps) == 2) {
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    if (!strcmp(name, "W1")) w1(steps);
    else if (!strcmp(name, "W2")) w2(steps);
    else if (!strcmp(name, "W3")) w3(steps);
    else if (!strcmp(name, "W4a")) w4(steps);
    else w5(steps);
    clock_gettime(CLOCK_MONOTONIC, &to);
    printf("%.9f\n", (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec));
    fflush(stdout);
  }
}
