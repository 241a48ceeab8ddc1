"""The five workloads in PyTorch on one thread; reads “workload steps” a line, prints the seconds they took."""
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(0)


def training(net, x, target, loss, optimizer):
    def step():
        optimizer.zero_grad()
        loss(net(x), target).backward()
        optimizer.step()

    return step


def mlp(*widths, act):
    layers = []
    for inputs, units in zip(widths, widths[1:]):
        layers += [nn.Linear(inputs, units), act()]
    return nn.Sequential(*layers[:-1])


def sgd(net, momentum=0.0):
    return torch.optim.SGD(net.parameters(), lr=1e-3, momentum=momentum)


a = mlp(64, 128, 64, 10, act=nn.ReLU)
b = mlp(2, 16, 16, 1, act=nn.Tanh)
c = mlp(15, 32, 64, 15, act=nn.ReLU)
d = nn.Sequential(
    nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(8, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(64, 10),
)
points = torch.rand(10000, 2)


def field():
    with torch.no_grad():
        b(points)


steps = {
    "W1": training(a, torch.rand(64, 64), torch.arange(64) % 10, nn.CrossEntropyLoss(), sgd(a, 0.9)),
    "W2": training(b, torch.rand(32, 2), torch.rand(32, 1), nn.MSELoss(), sgd(b)),
    "W3": training(c, torch.rand(1, 15), torch.rand(1, 15), nn.MSELoss(), sgd(c)),
    "W4a": training(d, torch.rand(32, 1, 8, 8), torch.arange(32) % 10, nn.CrossEntropyLoss(), sgd(d, 0.9)),
    "W5": field,
}
for line in sys.stdin:
    name, count = line.split()
    start = time.perf_counter()
    for _ in range(int(count)):
        steps[name]()
    print(time.perf_counter() - start, flush=True)
